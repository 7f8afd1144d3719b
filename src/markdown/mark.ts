import type { TokenizerExtension, Tokens } from 'marked';
import { findMark } from './find-mark.ts';

/** `==text==`: highlighted text. */
export interface MarkSpan extends Tokens.Generic {
  readonly type: 'mark';
}

/** Letters that a highlight may hold: whoever marks more marks nothing, and reading stays linear. */
const longest = 1000;

/** Inline extension for marked. A highlight may run over lines, but not end inside code. */
export const markSpan: TokenizerExtension = {
  name: 'mark',
  level: 'inline',
  start: findMark('='),
  tokenizer(text) {
    if (!/^==[^\s=]/.test(text)) return undefined;
    const end = findEnd(text.slice(0, longest));
    if (end === null) return undefined;
    const tokens = this.lexer.inlineTokens(text.slice(2, end));
    return { type: 'mark', raw: text.slice(0, end + 2), tokens } satisfies MarkSpan;
  },
};

/** Offset of the `==` that closes a highlight: after no blank, and outside code spans. */
function findEnd(text: string): number | null {
  const marks = /\\.|(`+)[\s\S]*?[^`]\1(?!`)|(?<=[^\s=])==(?!=)/g;
  marks.lastIndex = 2;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    if (found[0] === '==') return found.index;
  }
  return null;
}
