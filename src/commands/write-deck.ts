import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { checkPdf } from '../pdf/check-pdf.ts';
import { EnvironmentError } from '../io/errors.ts';
import { printPdf } from '../io/browser/print-pdf.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder, writeDeck } from '../io/files/write-folder.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { reportOverflows } from '../prepare/report-fit.ts';
import { relocate } from '../source/joined.ts';

/** Writes a deck's page and assets to `<outDir>/<name>/`; gives the path of `index.html`. */
export async function writeDeckFolder(prepared: PreparedDeck, outDir: string): Promise<string> {
  const folder = join(outDir, prepared.name);
  const assets = [...prepared.files].map(([name, { bytes }]) => [name, bytes] as const);
  await writeDeck(folder, new Map<string, Uint8Array | string>([...assets, ['index.html', prepared.html]]));
  return join(folder, 'index.html');
}

/** A PDF that was written. */
export interface WrittenPdf {
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a deck is printed. */
export interface PrintOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** What is printed, where that is not every slide as a page. */
  readonly pages?: PagesToPrint | undefined;
}

/** A page to be printed, and the number of the slide, from 0, that each of its sheets shows. */
export interface PagesToPrint {
  readonly html: string;
  readonly slides: readonly number[];
}

/** What a PDF lacks of its deck, in words; nothing when it is right. */
function findFaults(bytes: Uint8Array, { deck }: PreparedDeck, pages: number): string[] {
  const reading = readPdf(bytes);
  if ('problem' in reading) return [reading.problem];
  const { title, lang, size } = deck.meta;
  return checkPdf(reading.facts, { pages, ...size, title, lang });
}

/**
 * Prints a deck, reads the PDF back, and only then puts it at `out`. Throws an `EnvironmentError` when what the
 * browser printed is not the deck: then the old file, if there is one, is left as it was.
 */
export async function writeDeckPdf(
  browser: Browser,
  prepared: PreparedDeck,
  out: string,
  options: PrintOptions,
): Promise<WrittenPdf> {
  const { deck, printHtml, files, arranged, source } = prepared;
  const { pages = { html: printHtml, slides: [...arranged.keys()] } } = options;
  const printed = await printPdf(browser, { html: pages.html, files, ...deck.meta.size }, options);
  const wrong = findFaults(printed.bytes, prepared, pages.slides.length);
  if (wrong.length > 0) {
    throw new EnvironmentError(`the PDF of ${prepared.path} came out wrong: ${wrong.join(', ')}`, {
      help: 'try another browser with LECTERN_BROWSER; `lectern doctor` says which one was taken',
    });
  }
  await makeFolder(join(out, '..'));
  await writeAtomic(out, printed.bytes);
  const overflows = printed.overflows.map((each) => ({ ...each, index: pages.slides[each.index]! }));
  const diagnostics = [
    ...reportOverflows(arranged, overflows, prepared.path).map((found) => relocate(source, found)),
    ...listMissing(prepared, printed.missing),
  ];
  return { pages: pages.slides.length, diagnostics };
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
