import { limits } from '../limits.ts';
import type { Names } from '../names/find-names.ts';
import { isBalanced } from '../read/marks.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, Sentence } from '../types.ts';
import { applyAliases } from './apply-aliases.ts';
import { type Candidate, toCandidate } from './candidate.ts';
import type { Clause } from './clause.ts';
import { cutSpan, type Piece, renderPieces, takeSpan } from './pieces.ts';
import { leansBack, looseOpener } from './whole-openers.ts';

/** Length of a sentence in a script that puts no blanks between words, in characters. */
const leastCharacters = 12;

/** Characters that a point has at most: farther on no cut can help. */
const longestPart = 400;

/** The first sentence of a list item, as it is. */
export function listCandidate(block: ArticleBlock, item: Sentence, names: Names): Candidate[] {
  const end = /(?<=[\p{L}\p{M}]{2})[.!?](?= [\p{Lu}“"])/u.exec(item.text)?.index;
  const clause: Clause = {
    sentence: item,
    pieces: [takeSpan(item, 0, end ?? item.text.length)],
    ops: [],
    risk: 0,
  };
  const candidate = toCandidate(block, applyAliases(clause, names.aliases), false);
  return candidate.length <= limits.point.lastResort ? [candidate] : [];
}

/**
 * A sentence as it is, for languages in which clauses are not cut: without a word that only ties it to the one before,
 * and if it is long without what stands in brackets, or up to a semicolon. A sentence that points back, asks, or is
 * still too long gives none.
 */
export function plainCandidate(block: ArticleBlock, sentence: Sentence, lang: string): Candidate[] {
  const { text } = sentence;
  const start = looseOpener(text, lang);
  if (leansBack(text.slice(start), lang) || /[?？؟…:：၊]["”»“」』]?$/u.test(text)) return [];
  const whole = [takeSpan(sentence, start)];
  const shorter = [whole, withoutBrackets(whole, text), uptoSemicolon(whole, text)];
  const pieces = shorter.find((each) => lengthInWords(renderPieces(each)) <= limits.point.most);
  if (!pieces) return [];
  const ops = ['whole', ...(start > 0 ? ['opener'] : []), ...(pieces === whole ? [] : ['shortened'])];
  // What is vague in English is read off English words; here the opening has told already.
  const candidate = { ...toCandidate(block, { sentence, pieces, ops, risk: 0 }, true), vague: 0 };
  const isEnough = candidate.length >= 3 || candidate.text.length >= leastCharacters;
  return isEnough && isBalanced(candidate.text) ? [candidate] : [];
}

/** Without brackets that stand free, between blanks or marks: "(re)build" keeps its own. */
function withoutBrackets(pieces: readonly Piece[], text: string): readonly Piece[] {
  let kept = pieces;
  for (const { 0: found, index } of text.matchAll(/(?: |^)\([^()]*\)(?=[ .,;]|$)|（[^（）]*）/gu))
    kept = cutSpan(kept, index, index + found.length);
  return kept;
}

/** Up to the first semicolon outside quotations and brackets, behind which another statement begins. */
function uptoSemicolon(pieces: readonly Piece[], text: string): readonly Piece[] {
  for (const { index } of text.slice(0, longestPart).matchAll(/[;；؛]/gu))
    if (isBalanced(text.slice(0, index))) return cutSpan(withoutBrackets(pieces, text), index, text.length);
  return pieces;
}
