import { type Clause, keptWords } from './clause.ts';
import { isInverted } from './inversion.ts';
import { findSubject } from './subject.ts';
import type { Word } from './words.ts';

/** Words that cannot stand without the one behind them. */
const leaning = new Set<Word['kind']>(['prep', 'det', 'to']);

/**
 * True when the edits left a subject, then its finite verb, and tore no phrase: a noun without its preposition or
 * its article, a verb without its object's head. A sentence as it was written is taken at its word.
 */
export function isOrdered(clause: Clause, words: readonly Word[]): boolean {
  if (clause.ops.length === 0 || clause.ops.includes('purpose')) return true;
  const kept = keptWords(clause, words);
  const isKept = new Set(kept);
  if (words.some((_, i) => isTorn(words, i, isKept))) return false;
  const verb = findMainVerb(kept);
  if (verb < 0) return false;
  if (verb === 0) return isKept.has(words[0]!) || kept[0] === firstWord(words); // an imperative
  if (kept.slice(0, verb).some(({ lower, kind }) => lower === 'there' || kind === 'verb')) return true;
  return kept.slice(0, verb).some(({ kind }) => kind === 'conj') || findSubject(kept, verb) !== undefined;
}

function firstWord(words: readonly Word[]): Word | undefined {
  return words.find(({ kind }) => kind !== 'conj' && kind !== 'adv');
}

/** True when the edit goes through the middle of a phrase between word `i` and the next. */
function isTorn(words: readonly Word[], i: number, isKept: ReadonlySet<Word>): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  if (!next || word.after.trim() !== '' || isKept.has(word) === isKept.has(next)) return false;
  if (isKept.has(next) && isInverted(words, i + 1)) return true;
  return leaning.has(word.kind) && !/^(?:that|all|both|up|down|out|off|in|on|over)$/.test(word.lower);
}

/** Index of the finite verb of the clause itself, not of a relative clause within its subject; -1 if it has none. */
export function findMainVerb(words: readonly Word[]): number {
  let inRelative = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    if (/^(?:who|which|that)$/.test(word.lower) && before && ['noun', 'pron', 'num'].includes(before.kind)) {
      inRelative = true;
    } else if (word.finite && inRelative) {
      inRelative = false;
    } else if (word.finite) {
      return i;
    }
  }
  return -1;
}
