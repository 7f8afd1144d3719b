import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';
import { keepSpan, type Piece } from './pieces.ts';
import type { Word } from './words.ts';

/** An opening quotation mark belongs to its first word. */
export function quoteStart(sentence: Sentence, start: number): number {
  return /[“"‘(]$/.test(sentence.text.slice(0, start)) ? start - 1 : start;
}

/** The pieces of a clause from one word to another, with the marks that belong to them. */
export function spanOf(
  clause: Clause,
  words: readonly Word[],
  [from, to]: readonly [number, number],
): Piece[] {
  const { text } = clause.sentence;
  const start = quoteStart(clause.sentence, words[from]!.start);
  const last = words[to - 1]!;
  const stop = /\p{L}\.\p{L}$/u.test(last.text) && text[last.end] === '.' ? 1 : 0; // "10 a.m."
  // Closing quotation marks and brackets directly behind the last word belong to it.
  const end = last.end + (/^[.!?]?[”"’)]+/.exec(text.slice(last.end))?.[0].length ?? stop);
  return keepSpan(clause.pieces, start, end);
}
