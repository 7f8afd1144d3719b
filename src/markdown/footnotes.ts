import type { TokenizerExtension, Tokens } from 'marked';
import { findLineStart } from './line-start.ts';

/** `[^label]: text`, with further lines indented. */
export interface FootnoteDefinition extends Tokens.Generic {
  readonly type: 'footnoteDefinition';
  readonly label: string;
}

/** `[^label]` in running text. */
export interface FootnoteReference extends Tokens.Generic {
  readonly type: 'footnoteReference';
  readonly label: string;
}

/** Block extension for marked. */
export const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  start: (text) => findLineStart(text, /\[\^[^\]\s]+\]:/y),
  tokenizer(text) {
    const match =
      /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]{2,}[^\n]+|[ \t]*(?=\n[ \t]{2,}\S)))*)(?:\n|$)/.exec(text);
    if (!match) return undefined;
    const [raw, label = '', body = ''] = match;
    const tokens = this.lexer.blockTokens(body.replace(/\n[ \t]+/g, '\n'), []);
    return { type: 'footnoteDefinition', raw, label, tokens } satisfies FootnoteDefinition;
  },
};

/** Inline extension for marked. */
export const footnoteReference: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(text) {
    const match = /^\[\^([^\]\s]{1,200})\]/.exec(text);
    if (!match) return undefined;
    return { type: 'footnoteReference', raw: match[0], label: match[1] ?? '' } satisfies FootnoteReference;
  },
};
