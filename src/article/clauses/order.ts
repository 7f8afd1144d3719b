import { type Clause, keptWords } from './clause.ts';
import { isInverted } from './inversion.ts';
import { hasSpan } from './pieces.ts';
import { findSubject } from './subject.ts';
import { reportVerbs } from './word-lists.ts';
import type { Word } from './words.ts';

/** Words that cannot stand without the one behind them. */
const leaning = new Set<Word['kind']>(['prep', 'det', 'to']);

/** Words of these kinds that may stand alone: "took it off", "said that". */
const particles = /^(?:that|all|both|up|down|out|off|in|on|over)$/;

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
  if (isUntouched(kept.slice(0, verb + 1), words)) return true;
  if (verb === 0) return false;
  if (kept.slice(0, verb).some(({ lower, kind }) => lower === 'there' || kind === 'verb')) return true;
  return (
    kept.slice(0, verb).some(({ kind }) => kind === 'conj') ||
    findSubject(closeUp(clause, kept, words), verb) !== undefined
  );
}

/** The kept words without the commas of what was cut from between them, or that were cut themselves. */
function closeUp({ pieces }: Clause, kept: readonly Word[], words: readonly Word[]): Word[] {
  return kept.map((word, i) => {
    const isNext = words[words.indexOf(word) + 1] === kept[i + 1];
    const isPrinted = /^\S/.test(word.after) && hasSpan(pieces, word.end, word.end + 1);
    return isNext && isPrinted ? word : { ...word, after: ' ' };
  });
}

/** True for words that follow one another from the head of the sentence on, connectives aside: an imperative too. */
function isUntouched(front: readonly Word[], words: readonly Word[]): boolean {
  const start = words.indexOf(front[0]!);
  if (!front.every((word, i) => words[start + i] === word)) return false;
  return words.slice(0, start).every(({ kind }) => kind === 'conj' || kind === 'adv');
}

/** True when the edit goes through the middle of a phrase between word `i` and the next. */
function isTorn(words: readonly Word[], i: number, isKept: ReadonlySet<Word>): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  if (!next || word.after.trim() !== '' || isKept.has(word) === isKept.has(next)) return false;
  if (isKept.has(next) && isInverted(words, i + 1)) return true;
  if (!leaning.has(word.kind) || particles.test(word.lower)) return false;
  if (isKept.has(next)) return true;
  // "the Association … (ASEAN)" → "the ASEAN": what follows the cut may be led in as well.
  const resumed = words.slice(i + 1).find((other) => isKept.has(other));
  // "aims to cut traffic, clean the air" → "aims to clean the air".
  if (word.kind === 'to' && resumed?.kind === 'verb') return false;
  return !resumed || !['noun', 'adj', 'num', 'pron'].includes(resumed.kind);
}

/** Index of the finite verb of the clause itself, not of a relative clause within its subject; -1 if it has none. */
export function findMainVerb(words: readonly Word[]): number {
  let inRelative = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    if (
      /^(?:who|which|that|whose)$/.test(word.lower) &&
      before &&
      ['noun', 'pron', 'num'].includes(before.kind)
    ) {
      const verb = before.after.includes(',') ? behindInsertion(words, i) : -1;
      if (verb >= 0) return verb;
      inRelative = true;
    } else if (word.finite && inRelative) {
      inRelative = false;
    } else if (word.finite) {
      return i;
    }
  }
  // "Teams that banned meetings report better work": taken for a noun by the tagger.
  return words.findIndex(({ kind, lower }, i) => {
    const next = words[i + 1];
    const leadsOn = next?.kind === 'adj' || next?.kind === 'det';
    return kind === 'noun' && reportVerbs.test(lower) && words[i - 1]?.kind === 'noun' && leadsOn;
  });
}

/** ", whose members cook, clean and wash, got": the finite verb directly behind a later comma; -1 if there is none. */
function behindInsertion(words: readonly Word[], from: number): number {
  return words.findIndex((word, i) => i > from + 1 && word.finite && words[i - 1]!.after.includes(','));
}
