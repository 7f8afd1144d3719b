import { applyAliases } from '../clauses/apply-aliases.ts';
import { type Candidate, toCandidate } from '../clauses/candidate.ts';
import { openerLength } from '../clauses/openers.ts';
import { takeSpan } from '../clauses/pieces.ts';
import type { Names } from '../names/find-names.ts';
import type { ArticleBlock } from '../types.ts';
import { findTimeAdjuncts } from './time-adjuncts.ts';

/**
 * Sentences that name a date, as they stand: a clause that is too long or too tangled for a point may still hold a row of a
 * timeline. Nothing says what a pronoun in them means.
 */
export function wholeSentences(blocks: readonly ArticleBlock[], { aliases }: Names): Candidate[] {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph');
  return prose.flatMap((block) => {
    const dated = block.sentences.filter(({ text }) => findTimeAdjuncts(text).adjuncts.length > 0);
    return dated.map((sentence) => {
      const pieces = [takeSpan(sentence, openerLength(sentence.text))];
      return toCandidate(block, applyAliases({ sentence, pieces, ops: [], risk: 0.1 }, aliases), true);
    });
  });
}

/** True for a text in which something points back out of it. */
export function leansBack(text: string): boolean {
  return (
    /\b(?:he|she|it|they|him|them|itself|himself|herself|themselves)\b/i.test(text) ||
    /^(?:his|her|its|their|this|that|these|those|such|both|another|others?|then|there|here|neither|each|all|some|most|many|few)\b(?! \p{L}+s? of the)/iu.test(
      text,
    )
  );
}
