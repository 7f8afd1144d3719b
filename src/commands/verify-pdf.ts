import { rm } from 'node:fs/promises';
import { inflate } from '../io/files/inflate.ts';
import { fontPackages } from '../prepare/missing-glyphs.ts';
import type { Arranged } from '../layout/arrange.ts';
import { locateBlock } from '../layout/fit/locate-block.ts';
import { holdPdf, type PdfFault } from '../pdf/hold-pdf.ts';
import type { SeenSlide } from '../pdf/seen.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { relocate } from '../source/joined.ts';
import { listOutline } from './complete-deck.ts';

/** A page of a printed deck. */
export interface PrintedPage {
  readonly slide: Arranged;
  /** What the browser showed before it printed the page; null where nobody looked. */
  readonly seen: SeenSlide | null;
}

/** Faults that are told one by one. */
const most = 40;

/**
 * Opens the PDF of a deck and holds it against the slides of its pages: number and size of pages, title, language, tags,
 * outline, fonts; what each page shows and where. Gives an error with slide and line for whatever is wrong.
 */
export function verifyDeckPdf(
  bytes: Uint8Array,
  prepared: PreparedDeck,
  pages: readonly PrintedPage[],
): Diagnostic[] {
  const { title, lang, size } = prepared.deck.meta;
  const faults = holdPdf(bytes, {
    ...size,
    title,
    lang,
    outline: listOutline(pages.map(({ slide }) => slide)),
    pages: pages.map(({ slide, seen }) => ({ seen, hasContent: hasContent(slide) })),
    inflate,
  });
  const found = faults.slice(0, most).map((fault) => tell(fault, prepared, pages));
  if (faults.length <= most) return found;
  const { path } = prepared;
  const message = `the PDF has ${faults.length - most} more faults`;
  return [...found, { severity: 'error', rule: 'pdf-page', message, path }];
}

/** Something that the outline says, and that is not only heard. */
function hasContent({ slide, content, layout }: Arranged): boolean {
  return content.words > 0 || content.images.length > 0 || (slide.heading !== null && !layout.isHeadless);
}

function tell(
  { page, what, help: advice, text, glyphs }: PdfFault,
  { arranged, path, source, deck }: PreparedDeck,
  pages: readonly PrintedPage[],
): Diagnostic {
  const rule = { severity: 'error', rule: 'pdf-page' } as const;
  const packages = fontPackages(glyphs ?? [], deck.meta.lang);
  const help = packages.length === 0 ? advice : `run "npm install ${packages.join(' ')}" in the project`;
  const found = page === null ? undefined : pages[page]?.slide;
  if (!found) return { ...rule, message: `the PDF ${what}`, help, path };
  const range = text === undefined ? placeOf(found) : locateBlock(found.slide, text);
  const message = `slide ${arranged.indexOf(found) + 1} of the PDF ${what}`;
  return relocate(source, { ...rule, message, help, path, range });
}

const placeOf = ({ slide }: Arranged) => slide.heading?.block.range ?? slide.range;

/** Where a PDF goes that is not as it must be: `talk.pdf` → `talk.failed.pdf`. */
export function failedPath(out: string): string {
  return out.replace(/(?:\.pdf)?$/i, '.failed.pdf');
}

/** The faults with the place of the PDF that was not put in place, told with the first of them. */
export function tellFailed([first, ...rest]: readonly Diagnostic[], out: string): Diagnostic[] {
  if (!first) return [];
  return [
    { ...first, help: `${first.help ?? 'look at it'}; what was printed is ${failedPath(out)}` },
    ...rest,
  ];
}

/** Removes what an earlier export left that failed. */
export async function removeFailed(out: string): Promise<void> {
  await rm(failedPath(out), { force: true });
}
