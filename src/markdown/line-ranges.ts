/** Lines of a piece of code, from 1, both ends included; `to` may be infinite. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Lines that stand out together. */
export type LineSet = readonly LineRange[];

/** Every line: nothing stands back. */
export const allLines: LineSet = [{ from: 1, to: Number.POSITIVE_INFINITY }];

/** Letters of a list of lines that is read; nobody writes so many steps by hand. */
const longestList = 1000;

/** Sets of lines parted by `|`, such as `1|3-5,7|all`, or null for a text that is something else. */
export function parseSteps(text: string): LineSet[] | null {
  if (text.length > longestList) return null;
  const steps = text.split('|').map((step) => parseLines(step));
  return steps.every((step) => step !== null) ? steps : null;
}

/**
 * Lines such as `3-5,7` or `3-` (to the end); `all`, `*` and nothing are every line, `none` is no line, and so is
 * Slidev's `hide`: a listing that is not there yet is a fragment.
 */
export function parseLines(text: string): LineSet | null {
  if (text.length > longestList) return null;
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'all' || word === '*') return allLines;
  if (word === 'none' || word === 'hide') return [];
  const ranges = word.split(',').map(parseRange);
  return ranges.every((range) => range !== null) ? ranges : null;
}

function parseRange(text: string): LineRange | null {
  const [, first, dash, last] = /^\s*(\d{1,9})\s*(?:(-)\s*(\d{1,9})?)?\s*$/.exec(text) ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const to = last === undefined ? (dash ? Number.POSITIVE_INFINITY : from) : Number(last);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** True if the set holds the line. */
export function hasLine(lines: LineSet, line: number): boolean {
  return lines.some(({ from, to }) => from <= line && line <= to);
}

/** The set as text for a code of `count` lines: `3-5,7`, `all` or `none`. */
export function formatLines(lines: LineSet, count: number): string {
  const inside = lines
    .map(({ from, to }) => ({ from: Math.max(1, from), to: Math.min(count, to) }))
    .filter(({ from, to }) => from <= to);
  if (inside.length === 0) return 'none';
  if (inside.some(({ from, to }) => from === 1 && to === count)) return 'all';
  return inside.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The part of a set that lies between two lines, counted from the first of them. */
export function cutLines(lines: LineSet, first: number, last: number): LineSet {
  return lines
    .map(({ from, to }) => ({ from: Math.max(first, from) - first + 1, to: Math.min(last, to) - first + 1 }))
    .filter(({ from, to }) => from <= to);
}

/** Lines that a set names and a code of `count` lines does not have, as they were written. */
export function findMissing(lines: LineSet, count: number): string[] {
  return lines
    .filter(({ from, to }) => from < 1 || from > count || (to !== Number.POSITIVE_INFINITY && to > count))
    .map(({ from, to }) =>
      from === to ? String(from) : `${from}-${to === Number.POSITIVE_INFINITY ? '' : to}`,
    );
}
