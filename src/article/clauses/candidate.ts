import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, Sentence } from '../types.ts';
import { citeSources } from './cite-sources.ts';
import type { Clause } from './clause.ts';
import { type Piece, renderPieces } from './pieces.ts';
import { vagueness } from './validity.ts';

/** A text that may become a headline or a point, with everything needed to trust it. */
export interface Candidate {
  readonly text: string;
  readonly sentence: Sentence;
  /** Ids of the sentences it was drawn from. */
  readonly src: readonly string[];
  /** Block that the sentence stands in. */
  readonly block: string;
  readonly pieces: readonly Piece[];
  readonly ops: readonly string[];
  readonly risk: number;
  readonly vague: number;
  /** Number of words. */
  readonly length: number;
  /** True for a whole sentence or clause with a finite verb; false for an item of a list and the like. */
  readonly isClause: boolean;
}

/** A clause as a candidate; `earlier` are the sentences before it, in which its pronouns' names stand. */
export function toCandidate(
  block: ArticleBlock,
  clause: Clause,
  isClause: boolean,
  earlier: readonly Sentence[] = [],
): Candidate {
  const text = renderPieces(clause.pieces);
  const { sentence, pieces, ops, risk } = clause;
  const src = citeSources(pieces, earlier);
  return {
    text,
    sentence,
    src,
    block: block.id,
    pieces,
    ops,
    risk,
    vague: vagueness(text),
    length: lengthInWords(text),
    isClause,
  };
}

/** True where a name was put for "he" or "she": what somebody did, not what the article comes to. */
export function isOfSomebody({ pieces }: Candidate): boolean {
  return pieces.some(
    ({ why, sentence, start, end }) =>
      why === 'pronoun' && /^(?:he|she|him|his|her)$/i.test(sentence.text.slice(start, end)),
  );
}
