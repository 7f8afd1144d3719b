import { checkFont, checkPage, gatherMissing, type ExpectedPage, type PageFault } from './check-pages.ts';
import { checkPdf, type ExpectedPdf } from './check-pdf.ts';
import { makeFontReader, type PageFont } from './page-fonts.ts';
import { listPages, pageSize } from './page-tree.ts';
import { paintPage } from './paint-page.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { readFacts } from './read-pdf.ts';
import type { Unpack } from './unpack.ts';

/** A deck as its PDF must show it. */
export interface ExpectedDeck extends Omit<ExpectedPdf, 'pages'> {
  readonly pages: readonly Omit<ExpectedPage, 'width' | 'height'>[];
  readonly inflate: Unpack;
}

/** What is wrong with a PDF, and on which page, from 0; null where it is wrong with the whole. */
export interface PdfFault extends PageFault {
  readonly page: number | null;
}

/** Faults of a page that are told one by one, beside characters without a glyph. */
const mostOfPage = 3;

/** In what a PDF differs from its deck. Reads every page. Never throws for any bytes. */
export function holdPdf(bytes: Uint8Array, expected: ExpectedDeck): PdfFault[] {
  try {
    return holdFile(openPdf(bytes, expected.inflate), expected);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    const what = error instanceof SyntaxError ? error.message : 'it is nested too deep';
    return [whole(`cannot be read back: ${what}`)];
  }
}

const whole = (what: string): PdfFault => ({
  page: null,
  what,
  help: 'try another browser with LECTERN_BROWSER; `lectern doctor` says which one was taken',
});

function holdFile(file: PdfFile, { pages, inflate, ...rest }: ExpectedDeck): PdfFault[] {
  const { width, height } = rest;
  const found = checkPdf(readFacts(file), { ...rest, pages: pages.length }).map((what) =>
    whole(`is wrong: ${what}`),
  );
  const nodes = listPages(file, file.dict(file.trailer.get('Root')).get('Pages'));
  // Which page is which slide is not known then.
  if (nodes.length !== pages.length) return found;
  const readFont = makeFontReader(file, inflate);
  const told = new Set<PageFont>();
  for (const [page, node] of nodes.entries()) {
    const painting = paintPage({ ...node, ...pageSize(file, node) }, { file, inflate, readFont });
    const faults = checkPage(painting, { ...pages[page]!, width, height });
    const others = faults.filter(({ glyphs }) => !glyphs).slice(0, mostOfPage);
    for (const fault of faults) if (fault.glyphs || others.includes(fault)) found.push({ page, ...fault });
    for (const font of painting.fonts) {
      const fault = told.has(font) ? null : checkFont(font);
      told.add(font);
      if (fault) found.push({ page, ...fault });
    }
  }
  return gatherMissing(found);
}
