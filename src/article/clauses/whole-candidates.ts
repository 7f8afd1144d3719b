import { limits } from '../limits.ts';
import type { Names } from '../names/find-names.ts';
import type { ArticleBlock, Sentence } from '../types.ts';
import { applyAliases } from './apply-aliases.ts';
import { type Candidate, toCandidate } from './candidate.ts';
import type { Clause } from './clause.ts';
import { takeSpan } from './pieces.ts';

/** Length of a sentence in a script that puts no blanks between words, in characters. */
const leastCharacters = 12;

/** The first sentence of a list item, as it is. */
export function listCandidate(block: ArticleBlock, item: Sentence, names: Names): Candidate[] {
  const end = /[.!?](?= [\p{Lu}“"])/u.exec(item.text)?.index;
  const clause: Clause = {
    sentence: item,
    pieces: [takeSpan(item, 0, end ?? item.text.length)],
    ops: [],
    risk: 0,
  };
  const candidate = toCandidate(block, applyAliases(clause, names.aliases), false);
  return candidate.length <= limits.point.lastResort ? [candidate] : [];
}

/** A short sentence, as it is; for languages in which clauses are not cut. */
export function plainCandidate(block: ArticleBlock, sentence: Sentence, names: Names): Candidate[] {
  const clause: Clause = { sentence, pieces: [takeSpan(sentence)], ops: [], risk: 0 };
  const candidate = toCandidate(block, applyAliases(clause, names.aliases), true);
  return (candidate.length >= 3 || candidate.text.length >= leastCharacters) &&
    candidate.length <= limits.point.lastResort &&
    !/[?？]$/.test(candidate.text)
    ? [candidate]
    : [];
}
