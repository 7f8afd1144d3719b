/**
 * `npm run pictures`: the contact sheets that the README and the docs show, made by the program itself. The print
 * page of a deck is loaded as for an export, its slides are set in a grid, and one screenshot is taken.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReporter } from '../../src/commands/shell.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { withBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { writeAtomic } from '../../src/io/files/write-atomic.ts';

const folder = join('docs', 'pictures');
const columns = 4;
/** Width of a slide on the sheet, and the space between slides, in px. */
const slideWidth = 400;
const gap = 12;

const signal = new AbortController().signal;
const shell = { print: console.log, note: console.error, signal, quiet: false, json: false };

await mkdir(folder, { recursive: true });
await withBrowser({ signal }, async ({ browser }) => {
  for (const outline of process.argv.slice(2)) {
    const deck = await prepareDeck(outline, {}, makeReporter(shell));
    if (!deck) process.exit(1);
    const { width, height } = deck.deck.meta.size;
    const content = { html: deck.printHtml, files: deck.files, width, height };
    await withLoadedPage(browser, content, { signal, timeoutMs: 60_000 }, async ({ page }) => {
      const scale = slideWidth / width;
      await page.addStyleTag({
        content: `html, body { width: auto; background: #8a8a86; }
          main { display: grid; grid-template-columns: repeat(${columns}, ${slideWidth}px); gap: ${gap}px; padding: ${gap}px; }
          main > section { transform: scale(${scale}); transform-origin: 0 0;
            margin: 0 ${slideWidth - width}px ${height * scale - height}px 0; }`,
      });
      const rows = Math.ceil(deck.arranged.length / columns);
      await page.setViewport({
        width: columns * (slideWidth + gap) + gap,
        height: rows * (Math.round(height * scale) + gap) + gap,
      });
      const file = join(folder, `${deck.name}.png`);
      await writeAtomic(file, await page.screenshot({ type: 'png' }));
      console.log(file);
    });
  }
});
