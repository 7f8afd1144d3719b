import type { PdfLine } from './pdf-page.ts';

/** Lines that belong together: a paragraph, a heading, an item of a list, or a part of one at the end of a column. */
export interface LineGroup {
  readonly lines: readonly PdfLine[];
  /** True for an item of a list. */
  readonly isItem: boolean;
  /** True where the group stands below a gap wider than between lines, or opens a column. */
  readonly isApart: boolean;
}

/** What is usual in a PDF: size and font of its body, distance of its lines. */
export interface PdfBody {
  readonly size: number;
  readonly font: string;
  /** Base line to base line, in points. */
  readonly leading: number;
}

const bullet = /^(?:[-*•–·▪●○◦‣]|\(?\d{1,2}[.)])\s+(?=\S)/;

/** A list item's text without its mark. */
export function withoutMark(text: string): string {
  return text.replace(bullet, '');
}

/** The size, font and leading that most characters of the lines have. */
export function measureBody(lines: readonly PdfLine[]): PdfBody {
  const size = commonest(lines.map((line) => [roundSize(line.size), line.text.length]));
  const own = lines.filter((line) => roundSize(line.size) === size);
  const font = commonest(own.map((line) => [line.font, line.text.length]));
  const gaps = own.flatMap((line, i): [number, number][] => {
    const before = own[i - 1];
    if (!before || before.column !== line.column || before.page !== line.page) return [];
    const gap = line.y - before.y;
    return gap > 0.8 * size && gap < 2.5 * size ? [[Math.round(gap * 2) / 2, 1]] : [];
  });
  return { size, font, leading: gaps.length > 0 ? commonest(gaps) : 1.2 * size };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The key with most weight, the first of those that are equal. */
function commonest<K>(entries: readonly (readonly [K, number])[]): K {
  const weights = new Map<K, number>();
  for (const [key, weight] of entries) weights.set(key, (weights.get(key) ?? 0) + weight);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Lines put together by the gaps between them, their indentation, their size and their ends. */
export function groupLines(lines: readonly PdfLine[], body: PdfBody): LineGroup[] {
  const groups: { lines: PdfLine[]; isItem: boolean; isApart: boolean }[] = [];
  const edges = measureColumns(lines);
  let before: PdfLine | undefined;
  for (const line of lines) {
    const { left, right } = edges.get(keyOf(line))!;
    const last = groups.at(-1);
    const isApart = !before || keyOf(before) !== keyOf(line) || isGap(before, line, body);
    const isItem = bullet.test(line.text) && line.cells.join(' ').length > 3;
    const opens =
      !last ||
      !before ||
      isApart ||
      isItem ||
      Math.abs(line.size - before.size) > 0.06 * body.size ||
      (last.isItem && line.left < last.lines[0]!.left + 0.3 * body.size) ||
      (!last.isItem && isIndented(line, left, body) && !isIndented(before, left, body)) ||
      isShort(before, line, right) ||
      (isIndented(before, left, body) &&
        Math.abs(before.left - line.left) < 1 &&
        leavesRoom(before, line, right));
    if (opens) groups.push({ lines: [line], isItem, isApart });
    else last.lines.push(line);
    before = line;
  }
  return groups;
}

const keyOf = ({ page, column }: PdfLine): string => `${page} ${column}`;

function isGap(before: PdfLine, line: PdfLine, { leading, size }: PdfBody): boolean {
  // Large type has wide lines of its own.
  const usual = leading * Math.max(1, Math.min(before.size, line.size) / size);
  const gap = line.y - before.y;
  return gap < 0 || gap > 1.3 * usual;
}

function isIndented(line: PdfLine, left: number, { size }: PdfBody): boolean {
  const indent = line.left - left;
  return indent > 0.7 * size && indent < 5 * size;
}

/** A line that ends a sentence and leaves room for the next word ends its paragraph. */
function isShort(before: PdfLine, line: PdfLine, right: number): boolean {
  return /[.!?:…]["”’')\]]*$/.test(before.text) && leavesRoom(before, line, right);
}

/** True where the first word of `line` would have stood at the end of the line before. */
function leavesRoom(before: PdfLine, line: PdfLine, right: number): boolean {
  const perChar = (line.right - line.left) / Math.max(1, line.text.length);
  const first = line.text.split(' ', 1)[0]!.length;
  return right - before.right > (first + 3) * perChar;
}

/** Left and right edge of every column, less what sticks out. */
function measureColumns(lines: readonly PdfLine[]): Map<string, { left: number; right: number }> {
  const columns = new Map<string, PdfLine[]>();
  for (const line of lines) {
    const own = columns.get(keyOf(line));
    if (own) own.push(line);
    else columns.set(keyOf(line), [line]);
  }
  return new Map(
    [...columns].map(([key, own]) => {
      const lefts = own.map(({ left }) => left).sort((a, b) => a - b);
      const rights = own.map(({ right }) => right).sort((a, b) => b - a);
      const at = Math.floor(own.length / 20);
      return [key, { left: lefts[at]!, right: rights[at]! }];
    }),
  );
}
