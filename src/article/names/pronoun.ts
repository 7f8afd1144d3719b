import { type Gender, genderOfPronoun } from './gender.ts';

/** A pronoun for one person, outside quotations. */
export interface Pronoun {
  readonly gender: Gender;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** True where it can only be an object: "told her that". */
  readonly isObject: boolean;
}

/** Pronouns for one person in a text whose quotations are blank. */
export function findPronouns(text: string): Pronoun[] {
  const pattern = /(?<![\p{L}’'-])(?:he|she|him|his|hers?|himself|herself)(?![\p{L}-])/giu;
  return [...text.matchAll(pattern)].map(({ 0: word, index: start }) => {
    const end = start + word.length;
    return { gender: genderOfPronoun(word)!, start, end, isObject: isObject(word, text.slice(end)) };
  });
}

function isObject(word: string, after: string): boolean {
  if (/^him$/i.test(word)) return true;
  return (
    /^her$/i.test(word) &&
    /^(?:\s*[.,;:!?)—–]|\s*$| (?:what|how|why|where|when|that|if|to|in|on|at|with|from|by|for|as|and|or|but|the|an?|up|down|out|off|back|away|again|because|before|after|until|while|so|about|not|he|she|it|they)\b)/i.test(
      after,
    )
  );
}
