/**
 * `npm run pictures`: a picture of each example in the docs, made by the program itself from the very
 * text that stands there.
 */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { withBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { writeAtomic } from '../../src/io/files/write-atomic.ts';
import { readExamples } from '../docs/read-examples.mjs';

const folder = join('docs', 'pictures', 'format');
/** Width of a picture, in px. */
const width = 800;

const signal = new AbortController().signal;
const shell = { print: console.log, note: console.error, signal, quiet: false, json: false };
const wanted = new Set(process.argv.slice(2));
const examples = readExamples().filter(({ name }) => wanted.size === 0 || wanted.has(name));

const work = await mkdtemp(join(tmpdir(), 'lectern-examples-'));
await cp('docs/examples', work, { recursive: true });
await writeFile(join(work, 'package.json'), '{}');
await mkdir(folder, { recursive: true });
await withBrowser({ signal }, async ({ browser }) => {
  for (const { name, slide, outline } of examples) {
    const path = join(work, `${name}.md`);
    await writeFile(path, outline);
    const deck = await prepareDeck(path, {}, makeReporter(shell));
    if (!deck) process.exit(1);
    const size = deck.deck.meta.size;
    const content = { html: deck.printHtml, files: deck.files, ...size };
    await withLoadedPage(browser, content, { signal, timeoutMs: 60_000 }, async ({ page }) => {
      await page.setViewport({ ...size, deviceScaleFactor: width / size.width });
      const section = (await page.$$('main > section'))[slide - 1];
      const box = await section.boundingBox();
      const clip = { x: box.x, y: box.y, width: size.width, height: size.height };
      const options = { type: 'webp', quality: 82, clip, captureBeyondViewport: true };
      await writeAtomic(join(folder, `${name}.webp`), await page.screenshot(options));
      console.log(join(folder, `${name}.webp`));
    });
  }
});
await rm(work, { recursive: true });
if (wanted.size === 0) {
  const names = new Set(examples.map(({ name }) => `${name}.webp`));
  for (const old of await readdir(folder)) if (!names.has(old)) await rm(join(folder, old));
}
