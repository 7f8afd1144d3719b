import { join } from 'node:path';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { findInputs } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { writeDeckPdf } from './write-deck.ts';

/** What `lectern export` can be told. */
export interface ExportOptions extends DeckOptions {
  readonly inputs: readonly string[];
  /** The PDF of a single outline. */
  readonly out?: string | undefined;
  /** Folder for the PDFs when `out` is not given. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Time for loading and for printing a deck, each, in milliseconds. */
  readonly timeoutMs: number;
}

/** `lectern export`: outlines → PDF, all with one browser. Gives the exit code. */
export async function exportDecks(options: ExportOptions, shell: Shell): Promise<number> {
  const { inputs, out, outDir, strict, timeoutMs } = options;
  const { signal } = shell;
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(inputs, shell);
  reporter.report(diagnostics);
  if (out !== undefined && paths.length > 1) {
    shell.note(
      'error: -o names one file, but there are several outlines\n  help: leave -o out, or name a folder with --out-dir',
    );
    return 2;
  }
  const names = nameDecks(paths);
  await withLentBrowser({ signal, onNote: shell.note }, async (browser) => {
    const ready: PreparedDeck[] = [];
    for (const path of paths) {
      const deck = await prepareDeck(path, { ...options, name: names.get(path), browser, signal }, reporter);
      if (deck) ready.push(deck);
    }
    for (const deck of ready) {
      const started = performance.now();
      const file = out ?? join(outDir, `${deck.name}.pdf`);
      const pdf = await browser.use((running) =>
        writeDeckPdf(running.browser, deck, file, { signal, timeoutMs }),
      );
      reporter.report(pdf.diagnostics);
      const seconds = (performance.now() - started) / 1000;
      const line = `${file}  ${count(pdf.pages, 'page')}, ${seconds.toFixed(1)} s`;
      reporter.result(line, { outline: deck.path, pdf: file, pages: pdf.pages, seconds });
    }
  });
  return reporter.finish({ strict });
}
