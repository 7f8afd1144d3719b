import { remember } from '../source/remember.ts';

const stopWords = new Set(
  (
    'the a an and or but nor so yet of to in on at by for from with as is are was were be been being am has have had having do does did ' +
    'done not no it its this that these those he she they them his her their him we us our i me my you your who whom whose which what ' +
    'when where why how if than then there here also very such only just into out up down over under about after before between during ' +
    'while because since until through against within without across per via each every all any some most more many much few other ' +
    'another both either neither one two will would can could may might must shall should said says say too even still now already however ' +
    'moreover therefore although though again once own same let get got make made like upon among around'
  ).split(' '),
);

/** Content words of a text in lower case, reduced to a stem so that "parades" and "parade" meet; repeated ones kept. */
export const contentStems: (text: string) => readonly string[] = remember(readStems, 4000);

function readStems(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  return words
    .map((word) => word.replace(/'s$|'$/, ''))
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .flatMap((word) => (unspaced.test(word) ? bigrams(word) : [stem(word)]));
}

/** Scripts that put no blanks between words: pairs of characters stand for words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function bigrams(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

/** A light stem: plural, past and -ing endings off. Wrong stems do no harm, they only have to agree. */
export function stem(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  return word
    .replace(/(?<=\w{3})(?:ies|ied)$/, 'y')
    .replace(/(?<=\w{3})(?:ings?|ers?|ed|es|s|ly)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(?<=\w{3})e$/, '');
}

/** Share of common stems, 0 to 1: |a ∩ b| / |a ∪ b|. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = countShared(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Share of the stems of `inner` that stand in `outer`, 0 to 1. */
export function containment(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  return inner.size === 0 ? 0 : countShared(inner, outer) / inner.size;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}
