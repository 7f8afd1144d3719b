import type { Attributes } from './attributes.ts';

/** Key of the measure among the attributes of an element; no attribute block can write it. */
export const fitKey = ':ems';

/** Attributes of an element with the class `r-fit-text`, and the length of its longest line; of others, as they are. */
export function measureFit(attributes: Attributes, text: string): Attributes {
  if (!attributes.classes.includes('r-fit-text')) return attributes;
  return { ...attributes, pairs: { ...attributes.pairs, [fitKey]: String(emsOf(text)) } };
}

/** Width of the longest line of a text in em, as text faces have it on average; a theme knows how its own differs. */
export function emsOf(text: string): number {
  const widths = text
    .split('\n')
    .map((line) => [...line.trim()].reduce((sum, letter) => sum + widthOf(letter), 0));
  return Math.max(1, Math.round(Math.max(...widths) * 100) / 100);
}

function widthOf(letter: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter)) return 1;
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  if (/\p{ExtPict}/u.test(letter)) return 1.3;
  if (/[ijlI.,:;'’!|()[\]\s]/.test(letter)) return 0.28;
  if (/[frt"“”/-]/.test(letter)) return 0.39;
  if (/[aceszJ]/.test(letter)) return 0.5;
  if (/[mMW@]/.test(letter)) return 0.98;
  if (/[w%&—]/.test(letter)) return 0.8;
  return /\p{Lu}/u.test(letter) ? 0.73 : 0.59;
}
