import type { Word } from './words.ts';

const nominal = new Set<Word['kind']>(['noun', 'det', 'adj', 'num', 'prep', 'pron']);

/**
 * The subject before the finite verb at `verb`, as word indexes (half-open); undefined when the words before it do
 * not form one. An apposition between commas or in brackets is stepped over and left out.
 */
export function findSubject(
  words: readonly Word[],
  verb: number,
  from = 0,
): readonly [number, number] | undefined {
  let end = verb;
  while (end > from && words[end - 1]!.kind === 'adv') end--;
  if (words[end - 1]?.after.includes(')')) {
    while (end > from && !words[end - 1]!.after.includes('(')) end--;
  }
  if (words[end - 1]?.after.includes(',')) {
    let open = end - 2;
    while (open >= from && !words[open]!.after.includes(',')) open--;
    if (open < from) return undefined;
    end = open + 1;
  }
  let start = end;
  while (start > from) {
    const word = words[start - 1]!;
    if (start < end && /[,;:—–(]/.test(word.after)) break;
    const joins = word.lower === 'and' && start < end && start - 1 > from;
    const leads = word.lower === 'to' && words[start]?.kind !== 'verb' && start < end;
    if (!nominal.has(word.kind) && !joins && !leads) break;
    start--;
  }
  // A connective or a stranded preposition opens no subject.
  while (start < end && (words[start]!.kind === 'prep' || words[start]!.lower === 'and')) start++;
  const hasHead = words
    .slice(start, end)
    .some((word) => word.kind === 'noun' || word.kind === 'pron' || word.kind === 'num');
  return start < end && hasHead ? [start, end] : undefined;
}
