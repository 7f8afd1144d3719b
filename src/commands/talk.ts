import { join } from 'node:path';
import { openDeckTab } from '../io/browser/deck-tab.ts';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { exitCodes } from './exit-codes.ts';
import { findInputs, holdsArticle } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { describeDrawn, drawOutline, keptDiagnostic } from './outline.ts';
import type { OutlineFlags } from './outline-flags.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { count, makeReporter, type Reporter, type Shell } from './shell.ts';
import { drawThumbnails, findThumbnails } from './thumbnails.ts';
import { writeDeckPdf } from './write-deck.ts';
import { writeDeckFolder } from './write-deck-folder.ts';
import { writeStartPage } from './write-start.ts';

/** What the bare `lectern` can be told. */
export interface TalkOptions extends DeckOptions, OutlineFlags {
  readonly inputs: readonly string[];
  /** Where the outline of a single article goes. */
  readonly out?: string | undefined;
  readonly outDir: string;
  /** Where the page goes that shows the outline of a single article beside it. */
  readonly report?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly timeoutMs: number;
}

/** The bare `lectern`: articles → outlines, and every outline → deck and PDF. Gives the exit code. */
export async function talk(options: TalkOptions, shell: Shell): Promise<number> {
  const { inputs, outDir, strict, timeoutMs } = options;
  const { signal } = shell;
  const reporter = makeReporter(shell);
  const found = await findInputs(inputs, shell);
  reporter.report(found.diagnostics);
  if (options.report !== undefined && (await countArticles(found.paths)) !== 1) {
    shell.note('error: --report wants one article among the inputs');
    shell.note('  help: name a single article, or draw the reports one by one with `lectern outline`');
    return exitCodes.usage;
  }
  const outlines: { readonly outline: string; readonly article: string; readonly startedMs: number }[] = [];
  for (const path of found.paths) {
    signal.throwIfAborted();
    const startedMs = performance.now();
    const outline = await toOutline(path, options, reporter, signal);
    if (outline !== null) outlines.push({ outline, article: path, startedMs });
  }
  const names = nameDecks(outlines.map(({ outline }) => outline));
  await withLentBrowser(
    { signal, timeoutMs, onNote: shell.note, early: outlines.length > 0 },
    async (browser) => {
      const ready: PreparedDeck[] = [];
      for (const { outline, article, startedMs } of outlines) {
        signal.throwIfAborted();
        const tab = openDeckTab(browser, options.trust);
        try {
          const asked = { ...options, name: names.get(outline), browser, tab, signal };
          const deck = await prepareDeck(outline, asked, reporter);
          if (!deck) continue;
          ready.push(deck);
          const html = await writeDeckFolder(deck, outDir, { signal, article });
          const pdf = join(outDir, `${deck.name}.pdf`);
          const written = await writeDeckPdf(tab, deck, pdf, { signal, timeoutMs });
          reporter.report(deck.judge.weigh(written.diagnostics));
          if (!written.isInPlace) continue;
          const slides = deck.arranged.length;
          const seconds = (performance.now() - startedMs) / 1000;
          const took = `${seconds.toFixed(1)} s`;
          const line = `${html}  ${count(slides, 'slide')}\n${pdf}  ${count(written.pages, 'page')}, ${took}`;
          reporter.result(line, { outline: deck.path, html, pdf, slides, pages: written.pages, seconds });
        } finally {
          await tab.close();
        }
      }
      if (ready.length < 2) return;
      const kept = await findThumbnails(ready);
      const missing = ready.filter((deck) => !kept.has(deck));
      const drawn = await browser.use((running) =>
        drawThumbnails(running.browser, missing, { signal, timeoutMs }),
      );
      const file = await writeStartPage(ready, outDir, new Map([...kept, ...drawn]));
      reporter.result(`${file}  ${count(ready.length, 'deck')}`, { start: file, decks: ready.length });
    },
  );
  return reporter.finish({ strict });
}

async function countArticles(paths: readonly string[]): Promise<number> {
  const told = await Promise.all(paths.map(isArticlePath));
  return told.filter(Boolean).length;
}

/** True for an input that an outline is drawn from. */
async function isArticlePath(path: string): Promise<boolean> {
  return !path.endsWith('.md') || (await holdsArticle(path));
}

/** The outline of an input: itself, or the one drawn from it if it is an article; null if there is none. */
async function toOutline(
  path: string,
  options: TalkOptions,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<string | null> {
  if (!(await isArticlePath(path))) return path;
  const drawn = await drawOutline({ ...options, article: path }, reporter, signal);
  if (!drawn) return null;
  if (drawn.state === 'kept') reporter.report([keptDiagnostic(drawn.path, 'warning')]);
  const { path: outline, state } = drawn;
  reporter.result(`${outline}  ${describeDrawn(drawn)}`, { outline, article: path, state });
  const { report } = options;
  if (report !== undefined) {
    const { writeReport } = await import('./write-report.ts');
    if (await writeReport(report, drawn, reporter)) reporter.result(report, { report });
  }
  return drawn.path;
}
