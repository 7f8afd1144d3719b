import type { Article, ArticleBlock } from './types.ts';

/** What keeps points from being drawn out of a text, and how to mend it. */
export interface OddProse {
  readonly what: string;
  readonly help: string;
}

/** Words of a sentence on average, where no point could be drawn, from which full stops must be missing. */
const longestSentence = 30;

/** Share of capitals among letters, and of broken words among words. */
const shares = { capitals: 0.8, broken: 0.15 };

const leastWords = 20;

/** What is odd about all prose of an article; undefined where nothing is, or where there is too little of it to tell. */
export function findOddProse({ blocks }: Pick<Article, 'blocks'>): OddProse | undefined {
  const sentences = blocks.filter(isProse).flatMap((block) => block.sentences.map(({ text }) => text));
  const words = sentences.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
  if (words.length < leastWords) return undefined;
  const capitals = findCapitals({ blocks });
  if (capitals) return capitals;
  if (words.filter(isBroken).length > shares.broken * words.length) {
    const help = 'read it through once; text recognition (OCR) of a better picture may help';
    return { what: 'many of its words are broken, as by poor text recognition', help };
  }
  if (words.length > longestSentence * sentences.length) {
    const length = Math.round(words.length / sentences.length);
    const what = `its sentences are ${length} words long on average, so full stops must be missing`;
    return { what, help: 'end its sentences with full stops' };
  }
  return undefined;
}

/** That all prose is in capitals, whatever language it is read as; undefined where it is not. */
export function findCapitals({ blocks }: Pick<Article, 'blocks'>): OddProse | undefined {
  const texts = blocks.filter(isProse).flatMap((block) => block.sentences.map(({ text }) => text));
  const letters = texts.join('').match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  if (letters.length < leastLetters || capitals.length <= shares.capitals * letters.length) return undefined;
  return { what: 'it is written in capitals throughout', help: 'write it in upper and lower case' };
}

/** Letters from which capitals are no heading. */
const leastLetters = 100;

function isProse({ kind }: ArticleBlock): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'list';
}

/** Marks or single digits within a word, or marks alone: `As|iby`, `f0rty`, `^^`; not `A4`, `3D` or `e.g.`. */
function isBroken(word: string): boolean {
  if (/https?:|www\.|@/.test(word)) return /@/.test(word) && !word.includes('.');
  if (/\p{L}[|~^\\<>{}=_,;:!?]\p{L}/u.test(word)) return true;
  if (/\p{Ll}\d\p{Ll}/u.test(word) || /^\d\p{Ll}{2,}/u.test(word)) return !/^\d(?:st|nd|rd|th)\b/.test(word);
  return /^[|~^\\<>{}=_*]+$/.test(word);
}
