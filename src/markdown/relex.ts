import type { Source } from '../source/source.ts';
import { type Block, lexBlocks } from './blocks.ts';
import { isFencedDiv } from './fenced-div.ts';

/** A text that was read, and its blocks from `start` on. */
export interface Lexed {
  readonly text: string;
  readonly start: number;
  readonly blocks: readonly Block[];
}

/**
 * The blocks of a text that differs from one that was read: around the edit they are read again, from one rule or heading
 * to another, and all others are the same tokens as before at their new places. Null where the edit may reach further: no
 * rule or heading stands on either side, a link is defined, or a div has no end.
 */
export function relexBlocks(before: Lexed, source: Source, start: number): Block[] | null {
  const { text } = source;
  const edit = findEdit(before.text, text);
  const { blocks } = before;
  if (start !== before.start || edit.start < start || blocks.length === 0) return null;
  // A link may be defined in a quote or an item too, and used anywhere.
  if (blocks.some(isOpen) || before.text.includes(']:') || text.includes(']:')) return null;
  const first = blocks.findLastIndex((block) => isBoundary(block) && block.range.end < edit.start);
  const last = blocks.findIndex((block) => isBoundary(block) && block.range.start > edit.oldEnd);
  if (first < 0) return null;
  const shift = text.length - before.text.length;
  const to = last < 0 ? text.length : blocks[last]!.range.end + shift;
  const fresh = lexBlocks(source, blocks[first]!.range.start, to);
  const old = blocks.slice(first, last < 0 ? blocks.length : last + 1);
  const isSame = (one: Block | undefined, other: Block) =>
    one?.token.type === other.token.type && one.token.raw === other.token.raw;
  if (!isSame(fresh[0], old[0]!) || (last >= 0 && !isSame(fresh.at(-1), old.at(-1)!))) return null;
  if (fresh.some(isOpen)) return null;
  const after = last < 0 ? [] : blocks.slice(last);
  return [
    ...blocks.slice(0, first + 1),
    ...fresh.slice(1, last < 0 ? undefined : -1),
    ...after.map(({ token, range }) => ({
      token,
      range: { start: range.start + shift, end: range.end + shift },
    })),
  ];
}

/** Where two texts differ: from `start` to an end in each. */
export function findEdit(
  old: string,
  text: string,
): { readonly start: number; readonly oldEnd: number; readonly end: number } {
  const most = Math.min(old.length, text.length);
  let start = 0;
  for (let step = 4096; step >= 1; step = step >> 3)
    while (start + step <= most && old.startsWith(text.slice(start, start + step), start)) start += step;
  let same = 0;
  for (let step = 4096; step >= 1; step = step >> 3)
    while (
      same + step <= most - start &&
      old.startsWith(text.slice(text.length - same - step, text.length - same), old.length - same - step)
    )
      same += step;
  return { start, oldEnd: old.length - same, end: text.length - same };
}

/** A block at whose start whatever stood before has ended: a rule, or a heading that begins with `#`. */
function isBoundary({ token }: Block): boolean {
  return token.type === 'hr' || (token.type === 'heading' && token.raw.startsWith('#'));
}

/** A div without an end takes its end from any text behind it; how far it reaches is not told by its own lines. */
function isOpen({ token }: Block): boolean {
  return isFencedDiv(token) && !token.closed;
}
