import { straighten } from '../read/normalise.ts';

/** A word of a text, or one character of a script that puts no blanks between words. */
export interface Token {
  /** As written, with straight apostrophes. */
  readonly text: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** True where the character before it belongs to the same run of a script without blanks. */
  readonly isInRun: boolean;
}

const unspaced = '\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff';
const word = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`;
const tokens = new RegExp(`[${unspaced}]|${word}(?:[-'.&]${word})*`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** The tokens of a text in order; marks are none. */
export function listTokens(text: string): Token[] {
  let last: Token | undefined;
  return Array.from(straighten(text).matchAll(tokens), ({ 0: found, index }): Token => {
    const isInRun = last !== undefined && last.end === index && isUnspaced.test(found + last.text);
    last = { text: found, start: index, end: index + found.length, isInRun };
    return last;
  });
}
