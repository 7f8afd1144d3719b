import type { Browser, Page } from 'puppeteer-core';
import type { SeenSlide } from '../../pdf/seen.ts';
import { EnvironmentError } from '../errors.ts';
import { type LoadedPage, type LoadOptions, withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';
import { measureOverflow, type SlideOverflow } from './measure-overflow.ts';
import { listSeen } from './seen-in-page.ts';
import { placeStandIns, restorePictures, type StandIn, type StandInOptions } from './stand-ins-in-page.ts';

/** A printed deck and what was seen while printing. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  /** Slides with content that is cut or outside. */
  readonly overflows: readonly SlideOverflow[];
  /** URLs of requests that nothing in the page answers; they went nowhere. */
  readonly refused: readonly string[];
  /** Fonts and images that the page could not load, in its own words. */
  readonly missing: readonly string[];
  /** What each section of the page showed before it was printed; none where nobody asked. */
  readonly seen: readonly SeenSlide[];
  /** Pictures that are not in it, only what stands for them, by the numbers of those. */
  readonly standIns: readonly StandIn[];
}

/** How a page is printed. */
export interface PrintPdfOptions extends LoadOptions {
  /** Also tells what each section shows, for the PDF to be held against. */
  readonly look?: boolean | undefined;
  /** Pictures that are put into the PDF after. */
  readonly standIns?: StandInOptions | undefined;
}

/**
 * The page as a tagged PDF with outline, one sheet for each page box that its CSS describes. Waits for the page's own
 * signal, never for a time; `timeoutMs` bounds loading and printing each.
 *
 * Throws an `EnvironmentError` when time is up.
 */
export function printPdf(
  browser: Browser,
  content: PrintPage,
  options: PrintPdfOptions,
): Promise<PrintedPdf> {
  return withLoadedPage(browser, content, options, (loaded) => printLoaded(loaded, options));
}

/** The same of a page that has said that it is ready. */
export async function printLoaded(
  { page, refused, missing }: LoadedPage,
  { look = false, standIns: asked, timeoutMs }: Omit<PrintPdfOptions, 'signal'>,
): Promise<PrintedPdf> {
  const overflows = await measureOverflow(page);
  const seen = look ? (JSON.parse(await page.evaluate(listSeen)) as SeenSlide[]) : [];
  const done = { overflows, refused, missing, seen };
  const isNeeded = asked !== undefined && Object.keys(asked.names).length > 0;
  const standIns = isNeeded ? await page.evaluate(placeStandIns, asked) : [];
  const bytes = await print(page, timeoutMs);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isKept = (_: StandIn, i: number) => file.includes(`${asked!.mark}${(asked!.first ?? 0) + i} `);
  if (standIns.every(isKept)) return { ...done, bytes, standIns };
  // One was painted into something else.
  await page.evaluate(restorePictures);
  return { ...done, bytes: await print(page, timeoutMs), standIns: [] };
}

async function print(page: Page, timeoutMs: number): Promise<Uint8Array> {
  const settings = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
  try {
    // Fonts are ready: the page has said so.
    return await page.pdf({ ...settings, waitForFonts: false, timeout: timeoutMs });
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'TimeoutError') throw cause;
    throw new EnvironmentError(`printing took longer than ${timeoutMs / 1000} seconds`, {
      help: 'allow more time with --timeout, or export fewer slides at once with --range',
      cause,
      isLate: true,
    });
  }
}
