import { join } from 'node:path';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { exists } from '../io/files/exists.ts';
import { findInputs } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { writeDeckFolder } from './write-deck.ts';
import { collectThumbnails, writeStartPage } from './write-start.ts';

/** What `lectern build` can be told. */
export interface BuildOptions extends DeckOptions {
  readonly inputs: readonly string[];
  /** Folder for the decks; each gets one of its own in it. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Time for drawing a picture for the start page, in milliseconds. */
  readonly timeoutMs: number;
}

/** `lectern build`: outlines → `dist/<name>/index.html`, and a start page above several. Gives the exit code. */
export async function build(options: BuildOptions, shell: Shell): Promise<number> {
  const { inputs, outDir, strict, timeoutMs } = options;
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(inputs, shell);
  reporter.report(diagnostics);
  const { signal } = shell;
  const names = nameDecks(paths);
  // A deck that was never built has slides that were never measured.
  const isBuilt = await Promise.all(
    paths.map((path) => exists(join(outDir, names.get(path)!, 'index.html'))),
  );
  await withLentBrowser({ signal, onNote: shell.note, early: isBuilt.includes(false) }, async (browser) => {
    const built: PreparedDeck[] = [];
    for (const path of paths) {
      signal.throwIfAborted();
      const prepared = await prepareDeck(
        path,
        { ...options, name: names.get(path), browser, signal },
        reporter,
      );
      if (!prepared) continue;
      built.push(prepared);
      const file = await writeDeckFolder(prepared, outDir);
      const slides = prepared.arranged.length;
      reporter.result(`${file}  ${count(slides, 'slide')}`, {
        outline: path,
        html: file,
        slides,
        measured: prepared.fit.measured,
      });
    }
    if (built.length < 2) return;
    const thumbnails = await collectThumbnails(built, browser, { ...shell, timeoutMs });
    const file = await writeStartPage(built, outDir, thumbnails);
    reporter.result(`${file}  ${count(built.length, 'deck')}`, { start: file, decks: built.length });
  });
  return reporter.finish({ strict });
}
