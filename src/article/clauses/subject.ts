import { kindAt } from './word-at.ts';
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
    const hedges = /^(?:least|most)$/.test(word.lower) && words[start]?.kind === 'num';
    if (!nominal.has(word.kind) && !joins && !leads && !hedges) break;
    start--;
  }
  while (start < end && words[start]!.lower === 'and') start++;
  start = behindPhrases(words, start, end);
  const hasHead = words
    .slice(start, end)
    .some((word) => word.kind === 'noun' || word.kind === 'pron' || word.kind === 'num');
  if (isListTail(words, start, end, from)) return undefined;
  return start < end && hasHead ? [start, end] : undefined;
}

/** "the council, three unions and a baker formed": what stands behind the comma is the end of a longer subject. */
function isListTail(words: readonly Word[], start: number, end: number, from: number): boolean {
  if (start <= from || !/,/.test(words[start - 1]!.after)) return false;
  if (!words.slice(start, end).some(({ lower }) => lower === 'and' || lower === 'or')) return false;
  const comma = words.slice(from, start - 1).findLastIndex(({ after }) => /[,;:]/.test(after));
  const item = words.slice(from + comma + 1, start);
  const isPhrase = /^(?:det|noun|adj|num)$/.test(kindAt(item, 0));
  return isPhrase && !item.some(({ finite }) => finite);
}

/**
 * Where the subject begins behind "In June", "In North America": at the next article, pronoun or the noun behind a
 * year. `end` when the end of the phrase cannot be seen. "About 40 people" is a subject.
 */
function behindPhrases(words: readonly Word[], from: number, end: number): number {
  let start = from;
  while (start < end && words[start]!.kind === 'prep' && !isHedge(words, start)) {
    start++;
    while (start < end && !opensNoun(words, start)) start++;
  }
  return start;
}

function isHedge(words: readonly Word[], i: number): boolean {
  return words
    .slice(i + 1, i + 3)
    .some(({ kind }, j, next) => kind === 'num' && !/^\d{4}$/.test(next[j]!.text));
}

function opensNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]!;
  if (words[i]!.lower === 'and') return false; // "Between 2018 and 2021"
  if (before.kind === 'num') return /^\d{4}$/.test(before.text) && words[i]!.kind !== 'prep';
  return before.kind === 'noun' && ['det', 'pron'].includes(words[i]!.kind);
}
