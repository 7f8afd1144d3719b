import { isHeadingText } from './heading-text.ts';
import { normaliseText } from './normalise.ts';
import { groupLines, type LineGroup, measureBody, type PdfBody, withoutMark } from './pdf-groups.ts';
import { joinBroken } from './pdf-hyphens.ts';
import type { PdfLine } from './pdf-page.ts';
import { countWords, type RawBlock } from './raw-block.ts';
import type { Removed } from '../types.ts';

/** A block and the lines it was made of. */
export interface PdfBlock extends RawBlock {
  readonly lines: readonly PdfLine[];
}

/** Most words and lines of a heading. */
const longestHeading = { words: 18, lines: 4 };

/** Blocks of a PDF from its lines in reading order; footnotes and captions of pictures are taken out. */
export function readPdfBlocks(lines: readonly PdfLine[]): {
  readonly blocks: readonly PdfBlock[];
  readonly removed: readonly Removed[];
} {
  if (lines.length === 0) return { blocks: [], removed: [] };
  const body = measureBody(lines);
  const groups = groupLines(lines, body);
  const words = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
  );
  const removed: Removed[] = [];
  const kept = groups.filter((group, i) => {
    const why = isFootnote(group, groups[i + 1], body)
      ? 'footnote'
      : isCaption(group, body)
        ? 'caption'
        : null;
    if (why !== null) removed.push({ text: join(group.lines, words), why, range: null });
    return why === null;
  });
  const sizes = headingSizes(kept, body);
  const blocks: PdfBlock[] = [];
  kept.forEach((group, i) => {
    const text = group.isItem ? withoutMark(join(group.lines, words)) : join(group.lines, words);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const last = blocks.at(-1);
    const shared = { ordered: false, range: null, lines: group.lines };
    const level = isRow(group) && group.lines.length > 1 ? 0 : headingLevel(group, kept[i + 1], body, sizes);
    if (level > 0) blocks.push({ ...shared, kind: 'heading', level, texts: [text] });
    else if (isRow(group)) addRow(blocks, group);
    else if (group.isItem) {
      if (last?.kind === 'list') blocks[blocks.length - 1] = extend(last, [...last.texts, text], group);
      else
        blocks.push({
          ...shared,
          kind: 'list',
          level: 0,
          ordered: /^\(?\d/.test(group.lines[0]!.text),
          texts: [text],
        });
    } else if (last && continues(last, group)) {
      const whole = joinBroken(
        [...last.lines, ...group.lines].map((line) => line.text),
        words,
      );
      const before = last.kind === 'list' ? last.texts.slice(0, -1) : [];
      const tail = last.kind === 'list' ? joinBroken([last.texts.at(-1)!, text], words) : whole;
      blocks[blocks.length - 1] = extend(last, [...before, normaliseText(tail)], group);
    } else blocks.push({ ...shared, kind: 'paragraph', level: 0, texts: [text] });
  });
  return { blocks: blocks.map(settleTable), removed };
}

function join(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  return normaliseText(
    joinBroken(
      lines.map(({ text }) => text),
      words,
    ),
  );
}

function extend(block: PdfBlock, texts: readonly string[], { lines }: LineGroup): PdfBlock {
  return { ...block, texts, lines: [...block.lines, ...lines] };
}

/** A paragraph that a column or page cuts goes on in the next one. */
function continues(last: PdfBlock, { lines, isApart }: LineGroup): boolean {
  const [first] = lines as [PdfLine];
  const before = last.lines.at(-1)!;
  if (last.kind !== 'paragraph' && last.kind !== 'list') return false;
  if (before.page === first.page && before.column === first.column && isApart) return false;
  if (before.page === first.page && before.column === first.column && last.kind === 'list') return false;
  if (Math.abs(before.size - first.size) > 0.06 * first.size) return false;
  const isOpen = !/[.!?:;…]["”’')\]]*$/.test(before.text);
  const isNew = before.page !== first.page || before.column !== first.column;
  return isNew && (isOpen || /^\p{Ll}/u.test(first.text));
}

/** Small type that opens with a mark, with nothing of the body below it in its column. */
function isFootnote({ lines }: LineGroup, next: LineGroup | undefined, body: PdfBody): boolean {
  const [first] = lines as [PdfLine];
  if (first.size > 0.93 * body.size) return false;
  const below = next?.lines[0];
  const isLast =
    !below || below.page !== first.page || below.column !== first.column || below.size <= 0.93 * body.size;
  return isLast && /^(?:\d{1,3}|[*†‡§])[.)]?\s?\S/.test(first.text);
}

function isCaption({ lines, isApart }: LineGroup, body: PdfBody): boolean {
  const [first] = lines as [PdfLine];
  const named =
    /^(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|figura|tableau|photo|image|source|quelle)\s*\d*[.:]\s/i.test(
      first.text,
    );
  return named && (isApart || first.size < 0.97 * body.size) && lines.length <= 8;
}

/** Sizes of headings from the largest on. */
function headingSizes(groups: readonly LineGroup[], body: PdfBody): number[] {
  const sizes = groups.filter((group) => isLarge(group, body)).map(({ lines }) => Math.round(lines[0]!.size));
  return [...new Set(sizes)].sort((a, b) => b - a);
}

function isLarge({ lines }: LineGroup, body: PdfBody): boolean {
  const words = lines.reduce((sum, { text }) => sum + countWords(text), 0);
  return (
    lines[0]!.size >= 1.1 * body.size && words <= longestHeading.words && lines.length <= longestHeading.lines
  );
}

/** Level of a heading by its size; 0 for what is none. In the size of the body, a font of its own and a gap tell. */
function headingLevel(
  group: LineGroup,
  next: LineGroup | undefined,
  body: PdfBody,
  sizes: readonly number[],
): number {
  const [first, second] = group.lines as [PdfLine, PdfLine?];
  if (first.cells.length > 1 && first.cells.some((cell) => /^[\d.,%$€£-]+$/.test(cell))) return 0;
  if (isLarge(group, body) && /\p{L}/u.test(first.text))
    return Math.min(6, 1 + sizes.indexOf(Math.round(first.size)));
  const lowest = Math.min(6, sizes.length + 2);
  if (second || group.isItem || !isHeadingText(first.text) || first.size < 0.95 * body.size || !next)
    return 0;
  if (first.cells.length > 1) return 0;
  const isOther = first.font !== body.font && next.lines[0]!.font === body.font;
  const isAlone =
    group.isApart && next.isApart && next.lines.length > 1 && next.lines[0]!.page === first.page;
  return group.isApart && (isOther || isAlone) ? lowest : 0;
}

function isRow({ lines }: LineGroup): boolean {
  return lines.every(({ cells }) => cells.length > 1);
}

function addRow(blocks: PdfBlock[], group: LineGroup): void {
  const rows = group.lines.map(({ cells }) => cells.map(normaliseText).join(' | '));
  const last = blocks.at(-1);
  if (last?.kind === 'table') blocks[blocks.length - 1] = extend(last, [...last.texts, ...rows], group);
  else blocks.push({ kind: 'table', level: 0, ordered: false, texts: rows, range: null, lines: group.lines });
}

/** One or two rows are no table but lines with gaps in them. */
function settleTable(block: PdfBlock): PdfBlock {
  if (block.kind !== 'table' || block.texts.length > 2) return block;
  return {
    ...block,
    kind: 'paragraph',
    texts: [normaliseText(block.lines.map(({ text }) => text).join(' '))],
  };
}
