import type { TokenizerExtension, Tokens } from 'marked';
import { type Attributes, isEmpty, parseAttributes } from './attributes.ts';

/** `[text]{.class}`: a piece of running text with attributes, as in Pandoc. */
export interface Span extends Tokens.Generic {
  readonly type: 'span';
  readonly attributes: Attributes;
}

/** Inline extension for marked, which stops at every bracket by itself. Brackets without a valid attribute block stay what they are. */
export const span: TokenizerExtension = {
  name: 'span',
  level: 'inline',
  tokenizer(text) {
    const match = /^\[([^[\]\n]+)\](\{[^{}\n]+\})/.exec(text);
    if (!match) return undefined;
    const attributes = parseAttributes(match[2] ?? '');
    if (isEmpty(attributes)) return undefined;
    return {
      type: 'span',
      raw: match[0],
      attributes,
      tokens: this.lexer.inlineTokens(match[1] ?? ''),
    } satisfies Span;
  },
};
