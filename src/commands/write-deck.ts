import { join } from 'node:path';
import type { DeckTab } from '../io/browser/deck-tab.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { reportOverflows } from '../prepare/report-fit.ts';
import { type PartedPage, partPrintPage } from '../render/print-page.ts';
import { relocate } from '../source/joined.ts';
import { completeDeckPdf, type CompleteOptions } from './complete-deck.ts';
import { packPrinted } from './pack-printed.ts';
import { gatherPictures } from './pdf-pictures.ts';
import { printDeck } from './print-deck.ts';
import { failedPath, removeFailed, tellFailed, verifyDeckPdf } from './verify-pdf.ts';

/** A PDF that was printed. */
export interface WrittenPdf {
  readonly pages: number;
  /** False for one that is not the deck: it lies beside, under a name of its own. */
  readonly isInPlace: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a deck is printed. */
export interface PrintOptions extends CompleteOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** What is printed, where that is not every slide as a page. */
  readonly pages?: PagesToPrint | undefined;
  /** Pictures that it can take as they are, where they were gathered beside what came before. */
  readonly pictures?: ReturnType<typeof gatherPictures> | undefined;
  /** The PDF is read back before it is put in place; default true. */
  readonly verify?: boolean | undefined;
}

/** A page to be printed, and the number of the slide, from 0, that each of its sheets shows. */
export interface PagesToPrint {
  readonly page: PartedPage;
  readonly indexes: readonly number[];
}

/**
 * Prints a deck, reads the PDF back, and only then puts it at `out`. Where what the browser printed is not the deck, the
 * old file is left as it was, if there is one, and what was printed lies beside it for people to look at.
 */
export async function writeDeckPdf(
  tab: DeckTab,
  prepared: PreparedDeck,
  out: string,
  options: PrintOptions,
): Promise<WrittenPdf> {
  const { deck, files, arranged, source } = prepared;
  const { verify = true, signal, timeoutMs } = options;
  const { page, indexes } = options.pages ?? (await printEverySlide(prepared));
  const content = { html: page.frame, files, ...deck.meta.size };
  const pictures = options.pictures ?? gatherPictures(files);
  const printed = await printDeck(tab, content, page, { look: verify, pictures, signal, timeoutMs });
  const pages = indexes.map((index, sheet) => ({
    slide: arranged[index]!,
    seen: printed.seen[sheet] ?? null,
  }));
  const slides = pages.map(({ slide }) => slide);
  const bytes = packPrinted(completeDeckPdf(printed.bytes, prepared, slides, options), printed.placed);
  const faults = verify ? verifyDeckPdf(bytes, prepared, pages) : [];
  const failed = faults.length > 0;
  await makeFolder(join(out, '..'));
  await writeAtomic(failed ? failedPath(out) : out, bytes);
  if (!failed) await removeFailed(out);
  const overflows = printed.overflows.map((each) => ({ ...each, index: indexes[each.index]! }));
  const diagnostics = [
    ...reportOverflows(arranged, overflows, prepared.path).map((found) => relocate(source, found)),
    ...listMissing(prepared, printed.missing),
    ...tellFailed(faults, out),
  ];
  return { pages: pages.length, isInPlace: !failed, diagnostics };
}

/** The page that shows every slide of a deck once. */
async function printEverySlide({ slides, dress }: PreparedDeck): Promise<PagesToPrint> {
  return { page: await partPrintPage(slides, dress), indexes: [...slides.keys()] };
}

/** What a browser could not load of a deck, as errors. */
export function listMissing({ path }: Pick<PreparedDeck, 'path'>, missing: readonly string[]): Diagnostic[] {
  return missing.map((name) => ({
    severity: 'error',
    rule: 'not-loaded',
    message: `the browser could not load ${name}`,
    help: 'look whether the file opens by itself',
    path,
  }));
}
