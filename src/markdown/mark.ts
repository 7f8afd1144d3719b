import type { TokenizerExtension, Tokens } from 'marked';

/** `==text==`: highlighted text. */
export interface MarkSpan extends Tokens.Generic {
  readonly type: 'mark';
}

/** Inline extension for marked. */
export const markSpan: TokenizerExtension = {
  name: 'mark',
  level: 'inline',
  start: (text) => text.match(/==(?=\S)/)?.index,
  tokenizer(text) {
    const match = /^==(?=\S)([^\n]*?\S)==/.exec(text);
    if (!match) return undefined;
    return {
      type: 'mark',
      raw: match[0],
      tokens: this.lexer.inlineTokens(match[1] ?? ''),
    } satisfies MarkSpan;
  },
};
