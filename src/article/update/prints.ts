import type { Article } from '../types.ts';

/** Letters of a print: no vowels, so that no word comes out, and no digits, so that YAML takes it for text. */
const letters = 'bcdfghjklmnpqrstvwxz';

/** Letters in a print. */
export const printLength = 5;

/** More sentences than this would make front matter longer than it may be. */
const mostSentences = 8000;

/** Five letters that stand for a text: the same for the same text, and hardly ever for two (FNV-1a, 3.2 million prints). */
export function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV are its weak ones.
  let left = (hash ^ (hash >>> 15)) >>> 0;
  let print = '';
  while (print.length < printLength) {
    print += letters[left % letters.length];
    left = Math.floor(left / letters.length);
  }
  return print;
}

/** Print of a slide as it stands in an outline. */
export function printOfSlide(text: string): string {
  return printOf(text.trim());
}

/**
 * Prints of all sentences of an article, in words: the title's, then one for each block, its sentences joined. Null for
 * an article of more than 8000 sentences.
 */
export function printSentences({ title, blocks }: Article): string | null {
  const count = blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (count > mostSentences) return null;
  const words = blocks.map(({ sentences }) => sentences.map(({ text }) => printOf(text)).join('') || '-');
  return [printOf(title ?? ''), ...words].join(' ');
}

/** Id → print of every sentence, in order, from what `printSentences` gave; empty for what it cannot have given. */
export function readSentencePrints(text: string): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  const [title = '', ...blocks] = text.split(/\s+/);
  const isPrint = (word: string) => /^[b-df-hj-np-tv-xz]+$/.test(word) && word.length % printLength === 0;
  if (!isPrint(title) || !blocks.every((word) => word === '-' || isPrint(word))) return prints;
  prints.set('p0', title);
  blocks.forEach((word, i) => {
    for (let at = 0; word !== '-' && at < word.length; at += printLength)
      prints.set(`p${i + 1}.s${at / printLength + 1}`, word.slice(at, at + printLength));
  });
  return prints;
}
