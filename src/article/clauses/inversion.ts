import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

const inverting = new Set(
  'so neither nor only never rarely seldom hardly scarcely barely nowhere'.split(' '),
);

/**
 * True when at `i` an echo begins in which the verb stands before its subject: "(and) so was the confusion",
 * "(and) neither did the others", "(and) only then did he …".
 */
export function isInverted(words: readonly Word[], i: number): boolean {
  if (!inverting.has(lowerAt(words, i))) return false;
  let j = i + 1;
  while (words[j]?.kind === 'adv') j++;
  const next = words[j + 1];
  return words[j]?.kind === 'aux' && next !== undefined && ['det', 'pron', 'noun', 'adj'].includes(next.kind);
}

/** True for a sentence whose front calls for the verb: "Only in 1880 did …", "Not until May has …". */
export function isFronted(text: string): boolean {
  return /^(?:Only|Not until|Not since|Not before|Never|Nowhere|Rarely|Seldom|Hardly|Under no|At no|In no)\b/.test(
    text,
  );
}
