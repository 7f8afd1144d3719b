import type { Token, Tokens } from 'marked';
import type { Range } from '../source/source.ts';
import type { Block } from './blocks.ts';
import type { TableWithCaption } from './table-parts.ts';

/** Tokens directly inside a token, in source order; the cells of a table row by row. */
export function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'table') {
    const { header, rows, caption = [] } = token as TableWithCaption;
    return [...[header, ...rows].flatMap((row) => row.flatMap((cell) => cell.tokens)), ...caption];
  }
  if (token.type === 'list') return (token as Tokens.List).items;
  return (token as Tokens.Generic).tokens ?? [];
}

/** Calls `visit` for every token in a tree with the one before it among its siblings, parents first, in source order. */
export function walkTokens(
  tokens: readonly Token[],
  visit: (token: Token, before: Token | undefined) => void,
): void {
  tokens.forEach((token, i) => {
    visit(token, tokens[i - 1]);
    walkTokens(childrenOf(token), visit);
  });
}

interface Place {
  readonly token: Token;
  readonly range: Range;
}

/**
 * Calls `visit` for every token of a block with its place, parents first.
 *
 * marked keeps places of top-level blocks only. A token inside is found again by its `raw`, after its older siblings
 * and within its parent; one whose text marked has changed (it takes the `>` of a quote and the indentation of a list
 * off every line) by its first and last line; a bar in a cell of a table with its backslash; and one that is not found
 * has the place of what is left of its parent.
 */
export function eachToken(block: Block, visit: (token: Token, range: Range) => void): void {
  for (const { token, range } of placesOf(block)) visit(token, range);
}

// Every check walks through every block: the places are looked for once, for as long as the block is kept.
const known = new WeakMap<Token, { readonly start: number; readonly places: readonly Place[] }>();

function placesOf({ token, range }: Block): readonly Place[] {
  const before = known.get(token);
  if (before?.start === range.start) return before.places;
  const places: Place[] = [];
  const top = token.raw;
  const enter = (inner: Token, from: number, to: number, inCell: boolean): void => {
    places.push({ token: inner, range: { start: range.start + from, end: range.start + to } });
    let next = from;
    for (const child of childrenOf(inner)) {
      const isCell = inCell || inner.type === 'table';
      const place = findRaw(top, isCell ? asInCell(child.raw.trimEnd()) : child.raw.trimEnd(), next, to);
      enter(child, place?.start ?? next, place?.end ?? to, isCell);
      next = place?.end ?? next;
    }
  };
  enter(token, 0, top.length, false);
  known.set(token, { start: range.start, places });
  return places;
}

/** A bar of a cell is written with a backslash, which marked takes off before it reads the cell. */
const asInCell = (raw: string): string => raw.replaceAll('|', '\\|');

/** How far off a token is looked for beyond its own length: room for the quote marks and indentation before it. */
const slack = 4096;

/** Where `raw` stands in `text` between two offsets. */
function findRaw(text: string, raw: string, from: number, to: number): Range | null {
  const find = (part: string, after: number, reach: number): Range | null => {
    // Mostly a token begins where the one before it ended.
    if (part !== '' && after + part.length <= to && text.startsWith(part, after))
      return { start: after, end: after + part.length };
    const at = part === '' ? -1 : text.slice(after, Math.min(to, after + reach + slack)).indexOf(part);
    return at < 0 ? null : { start: after + at, end: after + at + part.length };
  };
  const whole = find(raw, from, raw.length);
  if (whole || !raw.includes('\n')) return whole;
  const head = raw.slice(0, raw.indexOf('\n')).trim();
  const first = find(head, from, head.length);
  const last = first && find(raw.slice(raw.lastIndexOf('\n')).trim(), first.end, raw.length * 4);
  return first && last && { start: first.start, end: last.end };
}
