/** What the benchmark needs of lectern's inside, bundled for it: the browser it takes, and the page it prints. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../src/io/browser/find-browser.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';

export { findBrowser };

/** Writes the page that lectern prints of an outline, with its fonts and pictures, to `<folder>/print.html`. */
export async function writePrintPage(outline, folder) {
  const listener = { report: () => undefined };
  const prepared = await prepareDeck(outline, { browser: null }, listener);
  const files = [...prepared.files].map(([name, { bytes }]) => [name, bytes]);
  for (const [name, data] of [...files, ['print.html', prepared.printHtml]]) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data);
  }
}
