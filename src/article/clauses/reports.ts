import { clauseVerb } from './clause-start.ts';
import { reportVerbs } from './word-lists.ts';
import type { Word } from './words.ts';

const plainSaying =
  /^(?:say|says|said|saying|tell|tells|told|claim|claims|claimed|insist|insists|insisted|argue|argues|argued|warn|warns|warned)$/;

/**
 * True for a verb of saying at `i` whose content somebody answers for. "agreed to pay", "known for" and "found
 * water" report nothing.
 */
export function reportsSomething(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.kind !== 'verb' || !reportVerbs.test(word.lower)) return false;
  if (plainSaying.test(word.lower) || /[,:”"]/.test(word.after)) return true;
  const next = words[i + 1];
  if (!next || /^[.!?]/.test(word.after.trim())) return true;
  if (next.kind === 'to') return false;
  return ['conj', 'pron', 'aux'].includes(next.kind) || clauseVerb(words, i + 1) >= 0;
}

/** True when a verb of saying stands in the stretch, or it opens with "According to". */
export function isReported(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return words
    .slice(from, to)
    .some(
      ({ lower }, i) =>
        reportsSomething(words, from + i) || (lower === 'according' && words[from + i + 1]?.lower === 'to'),
    );
}
