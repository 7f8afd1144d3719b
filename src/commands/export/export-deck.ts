import { join } from 'node:path';
import { type DeckTab, openDeckTab } from '../../io/browser/deck-tab.ts';
import type { LentBrowser } from '../../io/browser/lent-browser.ts';
import { type DeckOptions, prepareDeck, type PreparedDeck } from '../../prepare/prepare-deck.ts';
import { listenTo, type Reporter } from '../shell.ts';
import { runJob } from './exporters.ts';
import type { ExportOptions } from './export.ts';
import { type ExportFormat, isWritten } from './formats.ts';
import type { Job, Made } from './job.ts';
import { gatherPictures } from '../pdf-pictures.ts';
import { pickSlides } from './pick-slides.ts';
import { formatsOf, placeOf } from './place.ts';
import { keyOf, recall, type Recalled, remember, replay, type Told } from '../remember.ts';

/** What one deck is exported with. */
export interface DeckWork {
  readonly options: ExportOptions;
  readonly name: string;
  readonly browser: LentBrowser;
  readonly signal: AbortSignal;
  readonly reporter: Pick<Reporter, 'report' | 'result'>;
  /** Pages are made whether they have changed or not: the page above them needs to know all decks. */
  readonly wholeSite?: boolean;
  /** Told how many slides of how many are done, over all formats. */
  readonly onDone: (done: number, total: number) => void;
}

/** What became of one outline. */
export interface DeckOutcome {
  /** Null where nothing had changed, or where there is no deck. */
  readonly deck: PreparedDeck | null;
  /** Files that it is made of. */
  readonly inputs: readonly string[];
}

/** True when a format of an outline is there as it would be made. */
export async function isKnown(
  path: string,
  format: ExportFormat,
  work: Pick<DeckWork, 'options' | 'name'>,
): Promise<boolean> {
  return (await recallSure(path, keyOf(describe(path, format, work)), work.options)) !== null;
}

/** What was made before, where that can be told: what an author's own code makes may change without any file. */
async function recallSure(
  path: string,
  key: string,
  { force, trust }: Pick<ExportOptions, 'force' | 'trust'>,
): Promise<Recalled | null> {
  return force === true || trust === true || path === '-' ? null : recall(key);
}

/** Makes every format that is asked for of one outline; what is there already and as it would be made is left. */
export async function exportDeck(path: string, work: DeckWork): Promise<DeckOutcome> {
  const { options, browser, reporter } = work;
  const inputs = new Set([path]);
  const left: { readonly format: ExportFormat; readonly key: string }[] = [];
  for (const format of formatsOf(options)) {
    const key = keyOf(describe(path, format, work));
    const known = format === 'html' && work.wholeSite ? null : await recallSure(path, key, options);
    if (known === null) {
      left.push({ format, key });
      continue;
    }
    for (const input of known.inputs) inputs.add(input);
    await replay(known, reporter);
  }
  if (left.length === 0) return { deck: null, inputs: [...inputs] };

  // What is printed or drawn needs the browser; what is written needs it only for slides that were never measured.
  if (left.some(({ format }) => !isWritten(format))) browser.warm?.();
  const tab = openDeckTab(browser);
  if (isPrinted(left)) tab.warm();
  try {
    return await makeAll(path, left, inputs, tab, work);
  } finally {
    // Nobody waits for that.
    void tab.close();
  }
}

const isPrinted = (left: Left): boolean => left.some(({ format }) => format === 'pdf');

/** Formats that are to be made, and by which key each is remembered. */
type Left = readonly { readonly format: ExportFormat; readonly key: string }[];

async function makeAll(
  path: string,
  left: Left,
  inputs: Set<string>,
  tab: DeckTab,
  work: DeckWork,
): Promise<DeckOutcome> {
  const { options, name, browser, signal, reporter } = work;
  const startedMs = Date.now();
  const { listener, found } = listenTo(reporter);
  const onlyPrint = !left.some(({ format }) => format === 'html');
  // What is printed after has the page that slides are measured on.
  let pictures: Job['pictures'];
  const onFiles: DeckOptions['onFiles'] = (files) => {
    pictures = gatherPictures(files);
    pictures.catch(() => undefined); // who puts them into the PDF hears of it
  };
  const kept = isPrinted(left) ? { tab, onFiles } : {};
  const asked = { ...options, name, browser, signal, onlyPrint, ...kept };
  const deck = await prepareDeck(path, asked, listener);
  if (!deck) return { deck: null, inputs: [...inputs] };
  for (const input of deck.watched) inputs.add(input);
  const { indexes, diagnostics: wrong } = pickSlides(options.range, deck.arranged.length, path);
  listener.report(wrong);
  if (wrong.length > 0) return { deck: null, inputs: [...inputs] };
  for (const [at, { format, key }] of left.entries()) {
    signal.throwIfAborted();
    const { made, result } = await make(deck, format, at);
    const told = deck.judge.weigh(made.diagnostics);
    reporter.report(told);
    if (!result) continue;
    await remember(key, {
      ...{ inputs: [...deck.watched, join(deck.trust.home, 'themes')], startedMs },
      ...{ outputs: made.paths, results: [result], diagnostics: [...found, ...told] },
    });
  }
  return { deck, inputs: [...inputs] };

  async function make(
    prepared: PreparedDeck,
    format: ExportFormat,
    at: number,
  ): Promise<{ readonly made: Made; readonly result: Told | null }> {
    const started = performance.now();
    const total = indexes.length * left.length;
    const job = {
      deck: prepared,
      indexes,
      out: placeOf(options, format, name),
      flags: options,
      browser,
      tab,
      pictures,
      signal,
      timeoutMs: options.timeoutMs,
      onDone: (slides: number) => work.onDone(at * indexes.length + slides, total),
    };
    const made = await runJob(job, format);
    if (made.paths.length === 0) return { made, result: null };
    const seconds = (performance.now() - started) / 1000;
    const { told, lines, data } = made;
    const named = { outline: path, format, ...data };
    reporter.result(listLines(`${job.out}  ${told}, ${seconds.toFixed(1)} s`, lines), { ...named, seconds });
    return { made, result: { line: listLines(`${job.out}  ${told}`, lines), data: named } };
  }
}

const listLines = (line: string, more: readonly string[] = []): string =>
  [line, ...more.map((each) => `  ${each}`)].join('\n');

/** What of a command line changes nothing of what is made, or is told for each format. */
const besides = [
  ...['inputs', 'out', 'outDir', 'format', 'force', 'watch', 'strict'],
  ...['timeout', 'timeoutMs', 'quiet', 'json', 'debug', 'port'],
];

/** All that tells one export from another, besides the files it reads. */
function describe(
  path: string,
  format: ExportFormat,
  { options, name }: Pick<DeckWork, 'options' | 'name'>,
): Record<string, unknown> {
  const asked = Object.entries(options).filter(([key]) => !besides.includes(key));
  return { asked: asked.sort(), path, format, place: placeOf(options, format, name), name };
}
