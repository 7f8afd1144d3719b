import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { listComments } from '../markdown/comments.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range, Source } from '../source/source.ts';

/** Places in which no separator is meant: code, closed divs, preformatted HTML, and the inside of comments; in order. */
export function listCovered(blocks: readonly Block[]): Range[] {
  const covered: Range[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      if (isVerbatim(token)) covered.push(range);
      if (token.type !== 'html') return;
      for (const { text, start } of listComments(token.raw)) {
        covered.push({ start: range.start + start, end: range.start + start + text.length });
      }
    });
  }
  return covered.toSorted((a, b) => a.start - b.start);
}

function isVerbatim(token: Token): boolean {
  if (token.type === 'code' || token.type === 'codespan') return true;
  if (isFencedDiv(token)) return token.closed;
  return token.type === 'html' && /^\s*<(?:pre|script|style|textarea)\b/i.test(token.raw);
}

/** Those of `places` that do not lie in a covered range; blanks and line breaks at their ends do not count. */
export function outside(
  places: readonly Range[],
  covered: readonly Range[],
  { text }: Pick<Source, 'text'>,
): Range[] {
  const kept: Range[] = [];
  // The end that reaches farthest so far: ranges may lie inside one another.
  let next = 0;
  let reach = -1;
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = trim(place, text);
    for (; next < covered.length && covered[next]!.start <= start; next++)
      reach = Math.max(reach, covered[next]!.end);
    if (reach < end || (reach === end && start === end)) kept.push(place);
  }
  return kept;
}

function trim({ start, end }: Range, text: string): Range {
  const inner = text.slice(start, end);
  if (inner.trim() === '') return { start, end };
  const from = start + (inner.length - inner.trimStart().length);
  return { start: from, end: start + inner.trimEnd().length };
}
