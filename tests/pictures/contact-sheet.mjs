import { makeReporter } from '../../src/commands/shell.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';

/** Space between slides, in px. */
const gap = 12;
const signal = new AbortController().signal;
const shell = { print: console.log, note: console.error, signal, quiet: false, json: false };

/**
 * One picture of all slides of an outline: the page that is printed is loaded as for an export, its slides are set in a
 * grid, and one screenshot is taken. `slideWidth` in px; `options` are those of the screenshot.
 */
export async function drawContactSheet(browser, outline, { theme, columns, slideWidth, ...options }) {
  const deck = await prepareDeck(outline, { theme }, makeReporter(shell));
  if (!deck) process.exit(1);
  const { width, height } = deck.deck.meta.size;
  const content = { html: deck.printHtml, files: deck.files, width, height };
  return withLoadedPage(browser, content, { signal, timeoutMs: 60_000 }, async ({ page }) => {
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
    return page.screenshot(options);
  });
}
