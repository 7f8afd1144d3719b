import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { type LentBrowser, withLentBrowser } from '../../io/browser/lent-browser.ts';
import { EnvironmentError } from '../../io/errors.ts';
import { exists } from '../../io/files/exists.ts';
import { withFolderLock } from '../../io/files/lock.ts';
import type { DeckOptions, PreparedDeck } from '../../prepare/prepare-deck.ts';
import { describeEnvironment, exitCodes } from '../exit-codes.ts';
import { findInputs } from '../find-inputs.ts';
import { nameDecks } from '../name-decks.ts';
import { makeProgress, type Progress } from '../progress.ts';
import { count, inOrder, makeReporter, type Reporter, type Shell } from '../shell.ts';
import { exportDeck, isKnown } from './export-deck.ts';
import type { ExportFlags } from './export-flags.ts';
import { findMisuse, findOverwritten, formatsOf, placeOf } from './place.ts';

/** What `lectern export` can be told. */
export interface ExportOptions extends Omit<DeckOptions, 'browser' | 'signal' | 'ratio'>, ExportFlags {
  readonly inputs: readonly string[];
  /** The file of a single outline; for pictures a folder, or a file where one slide is meant. */
  readonly out?: string | undefined;
  /** Folder for what is made when `out` is not given. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Exports again when a file changes, until it is interrupted. */
  readonly watch?: boolean | undefined;
  /** Time for loading and for printing a deck, each, in milliseconds. */
  readonly timeoutMs: number;
}

/** Decks that are worked on at once: while a browser prints one, the next is read. */
const mostAtOnce = Math.max(2, Math.min(4, cpus().length));

/** `lectern export`: outlines → PDF, pictures, paper, pages and text, all with one browser. Gives the exit code. */
export async function exportDecks(options: ExportOptions, shell: Shell): Promise<number> {
  const { inputs, out, outDir, watch = false } = options;
  const { signal } = shell;
  const { paths, diagnostics } = await findInputs(inputs, shell);
  const names = nameDecks(paths);
  const misuse = findMisuse(options, paths.length) ?? (await findOverwritten(options, names));
  if (misuse) {
    shell.note(`error: ${misuse.error}\n  help: ${misuse.help}`);
    return exitCodes.usage;
  }
  const folder = out === undefined ? outDir : dirname(out);
  const onWait = (holder: number) => {
    if (!shell.quiet) shell.note(`waiting for another lectern (process ${holder}) that writes to ${folder}`);
  };
  return withLentBrowser({ signal, timeoutMs: options.timeoutMs, onNote: shell.note }, async (browser) => {
    const run = () =>
      withFolderLock(folder, { signal, onWait }, async () => {
        const reporter = makeReporter(shell);
        reporter.report(diagnostics);
        const round = await exportAll(paths, names, { options, browser, shell, reporter });
        const code = reporter.finish({ strict: options.strict });
        return { code: round.failed ? exitCodes.environment : code, inputs: round.inputs };
      });
    const { code, inputs: read } = await run();
    if (!watch) return code;
    const { watchExport } = await import('./watch-export.ts');
    await watchExport(read, async () => (await run()).inputs, shell);
    return exitCodes.done;
  });
}

interface Round {
  readonly options: ExportOptions;
  readonly browser: LentBrowser;
  readonly shell: Shell;
  readonly reporter: Reporter;
}

/** Exports every outline; what fails of one is told, and the others go on. */
async function exportAll(
  paths: readonly string[],
  names: ReadonlyMap<string, string>,
  round: Round,
): Promise<{ readonly failed: boolean; readonly inputs: readonly string[] }> {
  const { options, browser, shell, reporter } = round;
  const { signal } = shell;
  const progress = makeProgress(shell);
  const tellers = inOrder(reporter, paths.length);
  const inputs = new Set<string>(paths);
  const failures = new Set<string>();
  const decks: PreparedDeck[] = [];
  const tell = makeTeller(paths.length, progress);
  const wholeSite = await isSiteStale(paths, names, options);
  await eachAtOnce(paths, mostAtOnce, async (path, at) => {
    const teller = tellers[at]!;
    const name = names.get(path)!;
    tell(path, at, 0, 1);
    try {
      const onDone = (done: number, total: number) => tell(path, at, done, total);
      const work = { options, name, browser, signal, reporter: teller, wholeSite, onDone };
      const outcome = await exportDeck(path, work);
      for (const input of outcome.inputs) inputs.add(input);
      if (outcome.deck) decks.push(outcome.deck);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof EnvironmentError)) throw error;
      const text = describeEnvironment(error);
      // A browser that does not start is told once, not for every deck.
      if (!failures.has(text)) teller.note(text);
      failures.add(text);
    } finally {
      teller.done();
      tell(path, at, 1, 1);
    }
  }).finally(progress.end);
  if (wholeSite && decks.length > 0) await writeSite(decks, round);
  return { failed: failures.size > 0, inputs: [...inputs] };
}

/** True where pages of several decks are asked for, and not all of them and the page above are there as they would be made. */
async function isSiteStale(
  paths: readonly string[],
  names: ReadonlyMap<string, string>,
  options: ExportOptions,
): Promise<boolean> {
  if (paths.length < 2 || options.singleFile === true || !formatsOf(options).includes('html')) return false;
  const known = await Promise.all(
    paths.map((path) => isKnown(path, 'html', { options, name: names.get(path)! })),
  );
  return known.includes(false) || !(await exists(join(placeOf(options, 'html', ''), 'index.html')));
}

/** A page above the decks of a site. */
async function writeSite(
  decks: readonly PreparedDeck[],
  { options, browser, shell, reporter }: Round,
): Promise<void> {
  const { collectThumbnails, writeStartPage } = await import('../write-start.ts');
  const folder = placeOf(options, 'html', '');
  const thumbnails = await collectThumbnails(decks, browser, { ...shell, timeoutMs: options.timeoutMs });
  const sorted = decks.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const file = await writeStartPage(
    sorted,
    folder,
    thumbnails,
    ({ name }) => `${encodeURIComponent(name)}.html`,
  );
  reporter.result(`${file}  ${count(decks.length, 'deck')}`, { start: file, decks: decks.length });
}

/** Tells slides of one deck, or decks of several with the slides of the one that was told of last. */
function makeTeller(
  decks: number,
  progress: Progress,
): (path: string, at: number, done: number, total: number) => void {
  const shares = new Map<number, number>();
  return (path, at, done, total) => {
    shares.set(at, done / total);
    if (decks === 1) return progress.tell(done, total, path);
    const whole = [...shares.values()].filter((share) => share === 1).length;
    progress.tell(whole, decks, path, total > 1 ? `${done}/${total}` : '');
  };
}

/** Calls `work` for each item, so many at once; the first that throws ends it once the others have ended. */
async function eachAtOnce<T>(
  items: readonly T[],
  most: number,
  work: (item: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const run = async () => {
    while (next < items.length && !failed) {
      const at = next++;
      await work(items[at]!, at).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const runs = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, run));
  for (const result of runs) if (result.status === 'rejected') throw result.reason;
}
