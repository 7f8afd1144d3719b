import type { Person } from '../names/people.ts';
import type { Word } from './words.ts';

/** A stretch that a clause can do without. UTF-16 offsets in the sentence. */
export interface Cut {
  readonly op: string;
  readonly risk: number;
  readonly start: number;
  readonly end: number;
  /** A second stretch that goes with the first. */
  readonly also?: readonly [number, number];
}

/** A sentence and what is known about it. */
export interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the first word behind the opener. */
  readonly from: number;
  readonly people: readonly Person[];
}

/** A cut for each match of a pattern. */
export function matches(text: string, pattern: RegExp, op: string, risk: number): Cut[] {
  return [...text.matchAll(pattern)].map((match) => ({
    op,
    risk,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Offset behind the comma that follows a word, closing stops aside: "at 1:20 a.m.,". */
export function behindComma({ end, after }: Word): number {
  return end + after.indexOf(',') + 1;
}

/** Index behind the last word before the next semicolon, or of the sentence. */
export function partEnd(words: readonly Word[], from: number): number {
  const last = words.findIndex(({ after }, i) => i >= from && /;/.test(after));
  return last < 0 ? words.length : last + 1;
}
