import { TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Size } from '../types.ts';

/** What the comments of a Marp theme say. */
export interface SheetComments {
  /** Name of the theme; null for a sheet that is none of Marp's. */
  readonly name: string | null;
  /** Sizes of slides that a deck may ask for. */
  readonly sizes: readonly Size[];
}

/** Reads `@theme name` and `@size name width height`, which Marp has in comments. */
export function readSheetComments(text: string): SheetComments {
  let name: string | null = null;
  const sizes: Size[] = [];
  if (!text.includes('@theme')) return { name, sizes };
  for (const token of tokenize({ css: text })) {
    if (token[0] !== TokenType.Comment) continue;
    for (const line of token[1].slice(2, -2).split('\n')) {
      const words = line
        .trim()
        .replace(/^[!*\s]+/, '')
        .split(/\s+/, 4);
      if (words[0] === '@theme' && words[1]) name = words[1];
      const [width, height] = [lengthOf(words[2]), lengthOf(words[3])];
      if (words[0] === '@size' && width !== null && height !== null) sizes.push({ width, height });
    }
  }
  return { name, sizes };
}

const px: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  pt: 96 / 72,
  pc: 16,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** A length in CSS px, whole and of a size that a slide may have; null for another. */
export function lengthOf(text: string | undefined): number | null {
  const [, number, unit] = /^(\d{1,5}(?:\.\d{1,6})?)([a-z]{1,2})$/i.exec(text ?? '') ?? [];
  const factor = px[unit?.toLowerCase() ?? ''];
  const length = factor === undefined ? 0 : Math.round(Number(number) * factor);
  return length >= 320 && length <= 7680 ? length : null;
}
