import type { Token, Tokens } from 'marked';
import { shownLines } from '../../markdown/code-lines.ts';
import type { Layout } from '../types.ts';

/** A piece of code over the whole slide, with what little text goes with it. */
export const code: Layout = {
  name: 'code',
  needs: 'a code block',
  accepts: ({ tokens }) => tokens.some(isCode),
  matches: ({ tokens }) => (isMostlyCode(tokens) ? 'code is over 40 % of the slide' : null),
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};

/** True for a code block. */
export function isCode(token: Token): token is Tokens.Code {
  return token.type === 'code';
}

/** True for blocks more than 40 % of whose letters are code. */
export function isMostlyCode(tokens: readonly Token[]): boolean {
  const lengths = tokens.map(
    (token) => (isCode(token) ? shownLines(token).join('\n') : token.raw.trim()).length,
  );
  const sum = (parts: readonly number[]) => parts.reduce((all, length) => all + length, 0);
  return sum(lengths.filter((_, i) => isCode(tokens[i]!))) > 0.4 * sum(lengths);
}
