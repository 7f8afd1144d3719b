import { openDeckTab } from '../../io/browser/deck-tab.ts';
import type { LentBrowser } from '../../io/browser/lent-browser.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { keyOf, recall, type Recalled, replay } from '../remember.ts';
import type { Reporter } from '../shell.ts';
import type { ExportOptions } from './export.ts';
import { type ExportFormat, isWritten } from './formats.ts';
import { formatsOf, placeOf } from './place.ts';

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

/** A format that is to be made, and by which key it is remembered. */
export interface FormatToMake {
  readonly format: ExportFormat;
  readonly key: string;
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
  const left: FormatToMake[] = [];
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
  const tab = openDeckTab(browser, options.trust);
  if (left.some(({ format }) => format === 'pdf')) tab.warm();
  try {
    // It starts while all that makes a deck is loaded.
    const { makeFormats } = await import('./make-formats.ts');
    const deck = await makeFormats(path, left, tab, work);
    for (const input of deck?.watched ?? []) inputs.add(input);
    return { deck, inputs: [...inputs] };
  } finally {
    // Nobody waits for that.
    void tab.close();
  }
}

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
