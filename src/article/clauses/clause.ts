import type { Sentence } from '../types.ts';
import { hasSpan, type Piece } from './pieces.ts';
import type { Word } from './words.ts';

/** Most words of a sentence that is parted; nobody can say what holds in a longer one, and looking would take its time. */
export const longestSentence = 250;

/** A part of a sentence that may stand on a slide, before it is judged. */
export interface Clause {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** What was done to the sentence, for example `coord`, `appositive`. */
  readonly ops: readonly string[];
  /** Doubt whether the result reads well and says the same, 0 to about 0.4. */
  readonly risk: number;
}

/** The clause after one more operation. */
export function withOp(clause: Clause, op: string, pieces: readonly Piece[], risk: number): Clause {
  return { ...clause, pieces, ops: [...clause.ops, op], risk: clause.risk + risk };
}

/** Words of the sentence that the clause still prints, as written or substituted. */
export function keptWords(clause: Clause, words: readonly Word[]): Word[] {
  return words.filter((word) => hasSpan(clause.pieces, word.start, word.end));
}
