import { join } from 'node:path';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import { type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { articlePath } from './add-passages.ts';
import type { BuildOptions } from './build.ts';
import { remember, type Told } from './remember.ts';
import { count, listenTo, type Reporter, type Shell } from './shell.ts';
import { writeDeckFolder } from './write-deck-folder.ts';
import { collectThumbnails, writeStartPage } from './write-start.ts';

/** What decks are built with. */
export interface Building {
  readonly options: BuildOptions;
  readonly shell: Shell;
  readonly reporter: Reporter;
  readonly browser: LentBrowser;
}

/** Builds decks, by the paths of their outlines and with their names, and keeps by `key` what came of it. */
export async function buildDecks(
  names: ReadonlyMap<string, string>,
  key: string,
  { options, shell, reporter, browser }: Building,
): Promise<void> {
  const { outDir, timeoutMs } = options;
  const { signal } = shell;
  const startedMs = Date.now();
  const { listener, found } = listenTo(reporter);
  const results: Told[] = [];
  const tell = (line: string, data: Told['data'], known: Told['data'] = data) => {
    reporter.result(line, data);
    results.push({ line, data: known });
  };
  const built: PreparedDeck[] = [];
  for (const [path, name] of names) {
    signal.throwIfAborted();
    const prepared = await prepareDeck(path, { ...options, name, browser, signal }, listener);
    if (!prepared) continue;
    built.push(prepared);
    const html = await writeDeckFolder(prepared, outDir, { signal });
    const slides = prepared.arranged.length;
    const data = { outline: path, html, slides, measured: prepared.fit.measured };
    tell(`${html}  ${count(slides, 'slide')}`, data, { ...data, measured: 0 });
  }
  const outputs = built.map(({ name }) => join(outDir, name));
  const inputs = built.flatMap((deck) => {
    const article = articlePath(deck);
    return [...deck.watched, join(deck.trust.home, 'themes'), ...(article === null ? [] : [article])];
  });
  if (built.length > 1) {
    const thumbnails = await collectThumbnails(built, browser, { ...shell, timeoutMs });
    const file = await writeStartPage(built, outDir, thumbnails);
    tell(`${file}  ${count(built.length, 'deck')}`, { start: file, decks: built.length });
    outputs.push(file, join(outDir, 'assets'));
    // The start page links to the PDFs that are there.
    inputs.push(...built.map(({ name }) => join(outDir, `${name}.pdf`)));
  }
  // Slides that could not be measured are to be measured as soon as there is a browser.
  const isWhole = built.every(({ fit }) => fit.unmeasured === 0);
  if (isWhole) await remember(key, { inputs, startedMs, outputs, results, diagnostics: found });
}
