import { type Clause, keptWords } from './clause.ts';
import { losesBase } from './lost-base.ts';
import { reportsSomething } from './reports.ts';
import { negators } from './word-lists.ts';
import type { Word } from './words.ts';

const emptyKinds = new Set<Word['kind']>(['det', 'prep', 'pron', 'to', 'conj', 'aux', 'adv']);

/**
 * True when the clause still says what its sentence says: no negation, speaker, condition or limit was cut away.
 * Words before index `from` are the opener ("It should be noted that") and may go.
 */
export function isFaithful(clause: Clause, words: readonly Word[], from: number): boolean {
  if (losesBase(clause, words)) return false;
  const kept = new Set(keptWords(clause, words));
  return words.every((word, i) => {
    if (kept.has(word) || i < from) return true;
    if (isLimit(words, i)) return !limitedWords(words, i).every((other) => kept.has(other));
    // Behind "According to A" what B said in a part that is cut is no voice of what is left.
    if (isVoice(words, i)) return clause.ops.includes('voiced') || !speaksFor(words, i, kept);
    if (/^(?:if|unless|whether|provided)$/.test(word.lower))
      return clause.ops.includes('purpose') || !hasFiniteAfterOrBefore(words, i, kept);
    return true;
  });
}

/** "not", "never", "only", "refrain from", "yet to". */
function isLimit(words: readonly Word[], i: number): boolean {
  const { lower } = words[i]!;
  if (
    negators.has(lower) ||
    /n't$/.test(lower) ||
    /^(?:only|just|nearly|almost|barely|alleged|allegedly|reportedly)$/.test(lower)
  )
    return true;
  return (
    (/^refrain/.test(lower) && words[i + 1]?.lower === 'from') ||
    (lower === 'yet' && words[i + 1]?.lower === 'to')
  );
}

/** The next two content words: what a negation or a limit bears on. */
function limitedWords(words: readonly Word[], i: number): Word[] {
  return words
    .slice(i + 1)
    .filter((word) => !emptyKinds.has(word.kind))
    .slice(0, 2);
}

function isVoice(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.quoted) return false;
  return reportsSomething(words, i) || (word.lower === 'according' && words[i + 1]?.lower === 'to');
}

/** True when something said is kept while its speaker is gone: behind "he said that", or before ", he said". */
function speaksFor(words: readonly Word[], i: number, kept: ReadonlySet<Word>): boolean {
  if (words.slice(i + 1).some((word) => word.finite && kept.has(word))) return true;
  const from = words.slice(0, i).findLastIndex((word) => /[,”"]/.test(word.after));
  const isTrailing = from >= 0 && i - from <= 6;
  return (
    isTrailing &&
    words.slice(0, from + 1).some((word) => word.finite && kept.has(word)) &&
    !hasConjunction(words, from + 1, i)
  );
}

function hasConjunction(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:and|but|while|who|which|because|since|although|when|after|before|until|so)$/.test(lower),
    );
}

/** A condition bears on the whole sentence unless its own clause was cut with a seam behind it. */
function hasFiniteAfterOrBefore(words: readonly Word[], i: number, kept: ReadonlySet<Word>): boolean {
  return words.some((word, j) => j !== i && word.finite && kept.has(word));
}
