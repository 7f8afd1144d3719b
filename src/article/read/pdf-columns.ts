import type { PdfLine, PdfPage } from './pdf-page.ts';
import { findSegments, type Segment } from './pdf-segments.ts';

/** Lines on either side that make a column, and their characters on average: fewer are cells of a table. */
const leastLines = 5;
const leastChars = 15;

/** Most columns are two; a page is parted twice at most. */
const deepest = 2;

/** The lines of a page in reading order: column by column, between what runs over all columns. */
export function readLines(page: PdfPage, number: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let column = 0;
  const emit = (segments: readonly Segment[]) => {
    if (segments.length === 0) return;
    for (const row of rowsOf(segments)) lines.push(toLine(row, number, column));
    column++;
  };
  const visit = (segments: readonly Segment[], depth: number): void => {
    const at = depth < deepest ? findGutter(segments) : null;
    if (at === null) return emit(segments);
    let left: Segment[] = [];
    let right: Segment[] = [];
    let over: Segment[] = [];
    const flushColumns = () => {
      visit(left, depth + 1);
      visit(right, depth + 1);
      [left, right] = [[], []];
    };
    const flushOver = () => {
      emit(over);
      over = [];
    };
    for (const segment of segments) {
      if (crosses(segment, at)) {
        flushColumns();
        over.push(segment);
      } else {
        flushOver();
        (segment.right <= at ? left : right).push(segment);
      }
    }
    flushColumns();
    flushOver();
  };
  visit(findSegments(page.runs), 0);
  return lines;
}

function crosses({ left, right }: Segment, at: number): boolean {
  return left < at - 1 && right > at + 1;
}

/** Where the right column begins; null for a page of one column. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * leastLines) return null;
  const starts = [...new Set(segments.map(({ left }) => Math.round(left)))]
    .sort((a, b) => a - b)
    .slice(0, 300);
  let best: number | null = null;
  let fewest = Infinity;
  for (const start of starts) {
    const at = start - 0.5;
    const crossing = segments.filter((segment) => crosses(segment, at)).length;
    if (crossing >= fewest || crossing > 0.35 * segments.length) continue;
    const left = segments.filter((segment) => segment.right <= at + 1);
    const right = segments.filter((segment) => segment.left >= at - 1);
    if (!isColumn(left) || !isColumn(right) || overlap(left, right) < 0.4) continue;
    [best, fewest] = [at, crossing];
  }
  return best;
}

function isColumn(segments: readonly Segment[]): boolean {
  const chars = segments.reduce((sum, { text }) => sum + text.length, 0);
  return segments.length >= leastLines && chars >= leastChars * segments.length;
}

/** Share of the lower of two columns that stands beside the other. */
function overlap(one: readonly Segment[], other: readonly Segment[]): number {
  const top = Math.max(one[0]!.y, other[0]!.y);
  const bottom = Math.min(one.at(-1)!.y, other.at(-1)!.y);
  const heights = [one, other].map((segments) => segments.at(-1)!.y - segments[0]!.y);
  return (bottom - top) / Math.max(1, Math.min(...heights));
}

function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const [first] = rows.at(-1) ?? [];
    if (first && segment.y - first.y <= 0.3 * Math.max(first.size, segment.size)) rows.at(-1)!.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function toLine(row: readonly Segment[], page: number, column: number): PdfLine {
  const main = row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  return {
    text: row.map(({ text }) => text).join(' '),
    cells: row.map(({ text }) => text),
    left: row[0]!.left,
    right: Math.max(...row.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    font: main.font,
    page,
    column,
  };
}
