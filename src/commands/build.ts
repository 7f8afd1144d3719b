import { join } from 'node:path';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { removeDeadRuns } from '../io/browser/run-folder.ts';
import { exists } from '../io/files/exists.ts';
import { articlePath } from './add-passages.ts';
import { findInputs } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { keyOf, recall, remember, replay, type Told } from './remember.ts';
import { count, listenTo, makeReporter, type Reporter, type Shell } from './shell.ts';
import { writeDeckFolder } from './write-deck-folder.ts';
import { collectThumbnails, writeStartPage } from './write-start.ts';

/** What `lectern build` can be told. */
export interface BuildOptions extends DeckOptions {
  readonly inputs: readonly string[];
  /** Folder for the decks; each gets one of its own in it. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Builds again what has not changed. */
  readonly force?: boolean | undefined;
  /** Time for drawing a picture for the start page, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * `lectern build`: outlines → `dist/<name>/index.html`, and a start page above several. What is there as it would be built
 * is left. Gives the exit code.
 */
export async function build(options: BuildOptions, shell: Shell): Promise<number> {
  const { inputs, strict } = options;
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(inputs, shell);
  reporter.report(diagnostics);
  const key = keyOf({ command: 'build', paths, ...lookOf(options) });
  // What an author's own code makes may change without any file.
  const isSure = options.force !== true && options.trust !== true && !paths.includes('-');
  const known = isSure ? await recall(key) : null;
  if (known) await Promise.all([replay(known, reporter), removeDeadRuns()]);
  else await buildAll(paths, key, { options, shell, reporter });
  return reporter.finish({ strict });
}

interface Building {
  readonly options: BuildOptions;
  readonly shell: Shell;
  readonly reporter: Reporter;
}

/** All that tells one build from another, besides the files that it reads. */
function lookOf(options: BuildOptions): Readonly<Record<string, unknown>> {
  const { outDir, theme, mode, strictReveal, safe, allowNet, limit } = options;
  return { outDir, theme, mode, strictReveal, safe, allowNet, limit };
}

async function buildAll(
  paths: readonly string[],
  key: string,
  { options, shell, reporter }: Building,
): Promise<void> {
  const { outDir, timeoutMs } = options;
  const { signal } = shell;
  const names = nameDecks(paths);
  // A deck that was never built has slides that were never measured.
  const isBuilt = await Promise.all(
    paths.map((path) => exists(join(outDir, names.get(path)!, 'index.html'))),
  );
  const startedMs = Date.now();
  const { listener, found } = listenTo(reporter);
  const results: Told[] = [];
  const tell = (line: string, data: Told['data'], known: Told['data'] = data) => {
    reporter.result(line, data);
    results.push({ line, data: known });
  };
  await withLentBrowser({ signal, onNote: shell.note, early: isBuilt.includes(false) }, async (browser) => {
    const built: PreparedDeck[] = [];
    for (const path of paths) {
      signal.throwIfAborted();
      const asked = { ...options, name: names.get(path), browser, signal };
      const prepared = await prepareDeck(path, asked, listener);
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
  });
}
