import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { eventually } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

/** A deck in a folder of its own, to be opened from there. */
export interface BuiltDeck {
  /** Address of the page, a file's. */
  readonly url: string;
  readonly html: string;
  remove(): Promise<void>;
}

/** Builds a deck from an outline, with other files beside it. */
export async function buildDeck(
  outline: string,
  files: Readonly<Record<string, string>> = {},
): Promise<BuiltDeck> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-stage-')));
  await writeFile(join(folder, 'package.json'), '{}');
  await writeFile(join(folder, 'talk.md'), outline);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const prepared = await prepareDeck(join(folder, 'talk.md'), { browser: null }, makeReporter(quietShell()));
  const html = await writeDeckFolder(prepared!, join(folder, 'dist'));
  return { url: pathToFileURL(html).href, html, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Opens a page and waits until it is settled. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
}

/** What an expression gives in the tree of the tools, which it knows as `root`. */
export function inTools<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(
    `(() => { const root = document.getElementById('lectern-stage').shadowRoot; return ${expression}; })()`,
  ) as Promise<T>;
}

/** Opens the speaker view from a deck, as a key does. */
export async function openSpeaker(deck: Page): Promise<Page> {
  let opened: Page | null = null;
  deck.once('popup', (page) => (opened = page));
  // A window that was closed a moment ago may not be gone yet; while one is there, no other is opened.
  await eventually(async () => {
    if (!opened) await deck.keyboard.press('s');
    return opened !== null;
  });
  const speaker: Page = opened!;
  await speaker.waitForSelector('html[data-lectern-ready="true"]');
  await speaker.setViewport({ width: 1280, height: 720 });
  return speaker;
}

/** The slide and the step that a deck shows, such as `two 1`. */
export const placeOf = (deck: Page): Promise<string> =>
  deck.evaluate('`${Reveal.getCurrentSlide().id} ${(Reveal.getIndices().f ?? -1) + 1}`') as Promise<string>;

/** What the speaker view says of its place, such as `2 of 4, step 1 of 2`. */
export const countOf = (speaker: Page): Promise<string> =>
  inTools(speaker, `root.querySelector('.now .count').textContent`);
