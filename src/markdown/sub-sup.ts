import type { TokenizerExtension, Tokens } from 'marked';
import { findMark } from './find-mark.ts';

/** `H~2~O`: lowered text. */
export interface Subscript extends Tokens.Generic {
  readonly type: 'subscript';
}

/** `x^2^`: raised text. */
export interface Superscript extends Tokens.Generic {
  readonly type: 'superscript';
}

// As in Pandoc: no blanks inside but escaped ones, so that `~5 to ~9` and `2^8 or 2^9` stay text.
const lowered = /^~(?!~)((?:\\[^\n]|[^\s~\\])+)~(?!~)/;
const raised = /^\^((?:\\[^\n]|[^\s^\\[\]])+)\^/;

/** Inline extension for marked. One tilde with blanks between stays what GitHub makes of it: struck out. */
export const subscript: TokenizerExtension = {
  name: 'subscript',
  level: 'inline',
  tokenizer(text) {
    const [raw, inner] = lowered.exec(text) ?? [];
    if (raw === undefined || inner === undefined) return undefined;
    return {
      type: 'subscript',
      raw,
      tokens: this.lexer.inlineTokens(unescapeBlanks(inner)),
    } satisfies Subscript;
  },
};

/** Inline extension for marked. */
export const superscript: TokenizerExtension = {
  name: 'superscript',
  level: 'inline',
  start: findMark('^'),
  tokenizer(text) {
    const [raw, inner] = raised.exec(text) ?? [];
    if (raw === undefined || inner === undefined) return undefined;
    return {
      type: 'superscript',
      raw,
      tokens: this.lexer.inlineTokens(unescapeBlanks(inner)),
    } satisfies Superscript;
  },
};

const unescapeBlanks = (text: string): string => text.replace(/\\ /g, ' ');
