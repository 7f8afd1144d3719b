import type { PdfFacts } from './read-pdf.ts';

/** What a printed deck must be. */
export interface ExpectedPdf {
  readonly pages: number;
  /** Size of a slide in CSS px (1/96 inch). */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lang: string;
  /** Titles of the outline with the pages that they lead to, from 0; not looked at where it is left out. */
  readonly outline?: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
}

const pointsPerPixel = 72 / 96;

/** In what a PDF differs from what it must be, one sentence each; none when it is as promised. */
export function checkPdf(facts: PdfFacts, expected: ExpectedPdf): string[] {
  const problems: string[] = [];
  if (facts.pages.length !== expected.pages) {
    problems.push(`it has ${facts.pages.length} pages where the deck has ${expected.pages}`);
  }
  const odd = facts.pages.findIndex((page) => !isNear(page, expected));
  if (odd >= 0) problems.push(`page ${odd + 1} is not of the size of a slide`);
  if (facts.title !== expected.title) problems.push(`its title is ${JSON.stringify(facts.title)}`);
  if (facts.lang !== expected.lang) problems.push(`its language is ${JSON.stringify(facts.lang)}`);
  if (!facts.tagged) problems.push('it has no tags for screen readers');
  return [...problems, ...checkOutline(facts, expected)];
}

function checkOutline({ outline }: PdfFacts, { outline: wanted = [] }: ExpectedPdf): string[] {
  if (wanted.length === 0) return [];
  if (outline.length === 0) return ['it has no outline'];
  const lost = wanted.find(({ title, depth, page }, i) => {
    const entry = outline[i];
    return entry?.title !== title || entry.depth !== depth || entry.page !== page;
  });
  return lost ? [`its outline does not lead to slide ${lost.page + 1}, ${JSON.stringify(lost.title)}`] : [];
}

// Chromium rounds pages to whole points.
function isNear(
  page: { readonly width: number; readonly height: number },
  { width, height }: ExpectedPdf,
): boolean {
  return (
    Math.abs(page.width - width * pointsPerPixel) <= 1 && Math.abs(page.height - height * pointsPerPixel) <= 1
  );
}
