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
