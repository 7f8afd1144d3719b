import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import type { LineSet } from '../markdown/line-ranges.ts';
import type { ExportFlags } from './export-flags.ts';
import { findInputs } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { pickSlides } from './pick-slides.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { listMissing, writeDeckPdf } from './write-deck.ts';
import { formatOfPath, writePictures } from './write-pictures.ts';

/** What `lectern export` can be told. */
export interface ExportOptions extends DeckOptions, ExportFlags {
  readonly inputs: readonly string[];
  /** The file of a single outline; for pictures a folder, or a file where one slide is meant. */
  readonly out?: string | undefined;
  /** Folder for what is made when `out` is not given. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Time for loading and for printing a deck, each, in milliseconds. */
  readonly timeoutMs: number;
}

/** `lectern export`: outlines → PDF or pictures, all with one browser. Gives the exit code. */
export async function exportDecks(options: ExportOptions, shell: Shell): Promise<number> {
  const { inputs, out, outDir, strict, timeoutMs, range, scale = 1, notes, verify } = options;
  const called = out === undefined ? null : /\.pdf$/i.test(out) ? 'pdf' : formatOfPath(out);
  const format = options.format ?? called ?? 'pdf';
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
  if (called !== null && called !== format) {
    shell.note(`error: --format ${format} does not fit -o ${out}\n  help: leave one of the two out`);
    return 2;
  }
  if (called !== null && called !== 'pdf' && !isOne(range)) {
    shell.note(
      'error: -o names one picture\n  help: name a folder for all slides, or one slide with --range 3',
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
      const { indexes, diagnostics: wrong } = pickSlides(range, deck.arranged.length, deck.path);
      reporter.report(wrong);
      if (wrong.length === 0) await browser.use(({ browser: running }) => exportDeck(running, deck, indexes));
    }
  });
  return reporter.finish({ strict });

  async function exportDeck(browser: Browser, deck: PreparedDeck, indexes: readonly number[]): Promise<void> {
    const started = performance.now();
    const secondsSince = () => (performance.now() - started) / 1000;
    const { path: outline, name } = deck;
    if (format === 'pdf') {
      const file = out ?? join(outDir, `${name}.pdf`);
      const pdf = await writeDeckPdf(browser, deck, file, { signal, timeoutMs, indexes, notes, verify });
      reporter.report(pdf.diagnostics);
      if (!pdf.isInPlace) return;
      const seconds = secondsSince();
      const line = `${file}  ${count(pdf.pages, 'page')}, ${seconds.toFixed(1)} s`;
      reporter.result(line, { outline, pdf: file, pages: pdf.pages, seconds });
      return;
    }
    const place = out ?? join(outDir, `${name}-slides`);
    const drawing = { format, indexes, scale, signal, timeoutMs };
    const { paths: pictures, missing } = await writePictures(browser, deck, place, drawing);
    reporter.report(listMissing(deck, missing));
    const seconds = secondsSince();
    const line = `${place}  ${count(pictures.length, 'picture')}, ${seconds.toFixed(1)} s`;
    reporter.result(line, { outline, pictures, seconds });
  }
}

/** True for a range of one slide. */
const isOne = (range: LineSet | undefined): boolean => range?.length === 1 && range[0]!.from === range[0]!.to;
