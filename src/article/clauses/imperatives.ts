import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

const base = /(?:[^s]|ss)$/;

/** True when the clause at `from` tells the reader to do something: "Turn the screw and …". */
export function isImperative(words: readonly Word[], from: number): boolean {
  let i = from;
  while (words[i]?.kind === 'adv' || /^(?:don't|never|please)$/.test(lowerAt(words, i))) i++;
  const word = words[i];
  if (word?.lower === 'let') return true;
  return word?.kind === 'verb' && !word.past && base.test(word.lower) && !/ing$/.test(word.lower);
}
