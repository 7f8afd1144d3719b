import { readColor } from './css-color.ts';
import type { Paragraph } from './drawing.ts';
import { isUnseen, type ReadLink, readRuns } from './read-runs.ts';
import { unite } from './rect.ts';
import { hasClass, type PageBox, px, type TextLine } from './snapshot.ts';

const replaced = [
  'img',
  'svg',
  'video',
  'audio',
  'canvas',
  'iframe',
  'object',
  'table',
  'hr',
  'input',
  'embed',
];

/** True for a box that stands in a line of text. */
export function isInline(box: PageBox): boolean {
  if (box.name === '#text' || box.name === 'br') return true;
  if (replaced.includes(box.name)) return false;
  if (hasClass(box, 'sign')) return true;
  const display = box.style('display');
  if (display === '' || display === 'contents')
    return box.children.length > 0 && box.children.every(isInline);
  if (box.style('position') === 'absolute' || box.style('position') === 'fixed') return false;
  if (box.style('float') !== 'none') return false;
  if (display === 'inline') return !holdsPlaced(box);
  return display.startsWith('inline') && !isBadge(box) && !holdsPlaced(box);
}

/** True for an inline box with a ground of its own that stands before a text, such as the sign of a callout. */
function isBadge(box: PageBox): boolean {
  if (hasClass(box, 'kind')) return true;
  return box.name.startsWith('::') && (readColor(box.style('background-color'))?.alpha ?? 0) > 0;
}

function holdsPlaced(box: PageBox): boolean {
  if (box.attributes['data-text'] !== undefined) return false; // an equation in a line
  return box.children.some(
    (child) =>
      child.name !== '#text' &&
      child.name !== 'br' &&
      child.bounds !== null &&
      !isUnseen(child) &&
      !isInline(child),
  );
}

/**
 * The children of a block as they stand in it: paragraphs of inline boxes, and blocks between them. A box in a line that holds
 * something placed is opened.
 */
export function splitFlow(block: PageBox): (readonly PageBox[] | PageBox)[] {
  const parts: (PageBox[] | PageBox)[] = [];
  const placed: PageBox[] = [];
  let inline: PageBox[] | null = null;
  const visit = (box: PageBox): void => {
    if (isInline(box)) {
      if (!inline) parts.push((inline = []));
      inline.push(box);
      return;
    }
    const display = box.style('display');
    if ((display === 'inline' || display === 'contents' || display === '') && !replaced.includes(box.name)) {
      for (const child of box.children) visit(child);
      return;
    }
    const isOut =
      display.startsWith('inline') ||
      ['absolute', 'fixed'].includes(box.style('position')) ||
      ['svg', 'img'].includes(box.name);
    if (isOut) {
      placed.push(box);
      return;
    }
    inline = null;
    parts.push(box);
  };
  for (const child of block.children) visit(child);
  return [...placed, ...parts];
}

/** The paragraph of inline boxes in a block; null where there is nothing to read. */
export function readParagraph(
  boxes: readonly PageBox[],
  block: PageBox,
  readLink: ReadLink,
  scale: number,
): Paragraph | null {
  const { runs, lines } = readRuns(boxes, readLink, scale);
  const [first] = runs;
  const place = unite(lines);
  if (!first || !place || runs.every(({ text }) => text.trim() === '')) return null;
  const rows = countRows(lines);
  const largest = runs.reduce((most, run) => (run.size > most.size ? run : most), first);
  const fontHeight = Math.max(...lines.filter(({ height }) => height > 0).map(({ height }) => height), 1);
  const asked = px(block.style('line-height')) * scale;
  // Empty lines leave no mark on the page.
  const count = Math.max(rows.length, 1 + runs.slice(1).filter(({ isBroken }) => isBroken).length);
  const steps = rows.length > 1 ? (rows.at(-1)!.middle - rows[0]!.middle) / (count - 1) : 0;
  // Where lines hold letters of several sizes, the browser makes them as high as they need.
  const lineHeight = steps || asked || largest.size * 1.2;
  const room = roomOf(block, scale);
  return {
    runs,
    place,
    room: { ...room, height: place.height },
    lines: count,
    widest: Math.max(...rows.map(({ width }) => width)),
    lineHeight,
    fontHeight,
    align: readAlign(block),
    rtl: block.style('direction') === 'rtl',
    vertical: block.style('writing-mode').startsWith('vertical'),
    bullet: null,
  };
}

interface Row {
  readonly middle: number;
  readonly width: number;
}

/** Lines of text that stand side by side are one row. */
function countRows(lines: readonly TextLine[]): Row[] {
  const rows: TextLine[][] = [];
  const tallest = Math.max(...lines.map(({ height }) => height));
  for (const line of lines) {
    const row = rows.find(([head]) => Math.abs(middleOf(head!) - middleOf(line)) < 0.42 * tallest);
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows
    .map((row) => {
      const main = row.reduce((most, line) => (line.height > most.height ? line : most));
      return { middle: middleOf(main), width: unite(row)!.width };
    })
    .sort((a, b) => a.middle - b.middle);
}

const middleOf = ({ y, height }: TextLine): number => y + height / 2;

function roomOf(block: PageBox, scale: number): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = block.bounds!;
  const left = (px(block.style('padding-left')) + px(block.style('border-left-width'))) * scale;
  const right = (px(block.style('padding-right')) + px(block.style('border-right-width'))) * scale;
  return { x: x + left, y, width: Math.max(0, width - left - right), height };
}

function readAlign(block: PageBox): Paragraph['align'] {
  const rtl = block.style('direction') === 'rtl';
  const align = block.style('text-align').replace('-webkit-', '');
  if (align === 'center' || align === 'justify') return align;
  if (align === 'left' || align === 'right') return align;
  return (align === 'end') === rtl ? 'left' : 'right';
}
