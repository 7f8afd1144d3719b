import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReporter } from '../../src/commands/shell.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import type { LentBrowser } from '../../src/io/browser/lent-browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { measureOverflow } from '../../src/io/browser/measure-overflow.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { writeSpecimen } from '../../src/prepare/specimen.ts';
import { type Mode, modeNames } from '../../src/theme/types.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const themes = ['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'];
const sizes = ['16:9', '16:10', '4:3'];

const lent = lendBrowser();
let running: RunningBrowser;
let browser: LentBrowser;
beforeAll(async () => {
  running = await lent.open();
  browser = { warm: () => undefined, use: (work) => work(running) };
});
afterAll(lent.close);

/** Copies one of the project's own decks with its pictures, at another ratio; gives the path of the outline. */
async function copyDeck(name: string, size: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp('slides', folder, { recursive: true });
  const path = join(folder, `${name}.md`);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/^size: .*\n/m, '').replace('---\n', `---\nsize: '${size}'\n`));
  return path;
}

const decks: Readonly<Record<string, (size: string) => Promise<string>>> = {
  specimen: async (size) => writeSpecimen(await temporaryFolder(), { size, longer: 0, fit: 'dense' }),
  'specimen, a third longer': async (size) =>
    writeSpecimen(await temporaryFolder(), { size, longer: 0.3, fit: 'split' }),
  tour: (size) => copyDeck('tour', size),
  flagship: (size) => copyDeck('russia-myanmar', size),
};

/** What of a deck is cut or scrolls, and what it is told of as too much, each with its place. */
async function findCut(path: string, theme: string, mode: Mode): Promise<string[]> {
  const notes: string[] = [];
  const shell = quietShell(notes);
  const prepared = await prepareDeck(path, { theme, mode, browser }, makeReporter(shell));
  if (!prepared) return notes;
  const { printHtml: html, files, deck } = prepared;
  const overflows = await withLoadedPage(
    running.browser,
    { html, files, ...deck.meta.size },
    { signal: never, timeoutMs: 60_000 },
    ({ page }) => measureOverflow(page),
  );
  return [
    ...notes.filter((note) => /\[(?:overflow|fit-not-measured)\]/.test(note)),
    ...overflows.map(({ index, what, pixels }) => `slide ${index + 1}: ${what}, ${pixels}px`),
  ];
}

describe.each(themes)('%s', (theme) => {
  test.each(sizes)(
    'at %s nothing is cut, in any mode, of any deck',
    async (size) => {
      const cut: string[] = [];
      for (const [name, write] of Object.entries(decks)) {
        const path = await write(size);
        for (const mode of modeNames)
          cut.push(...(await findCut(path, theme, mode)).map((each) => `${name}, ${mode}: ${each}`));
      }
      expect(cut).toEqual([]);
    },
    300_000,
  );
});
