import type { Tokens } from 'marked';
import type { Layout } from '../types.ts';

/** A piece of code over the whole slide, with what little text goes with it. */
export const code: Layout = {
  name: 'code',
  needs: 'a code block',
  accepts: ({ tokens }) => tokens.some(({ type }) => type === 'code'),
  matches: ({ tokens }) => {
    const total = tokens.reduce((sum, { raw }) => sum + raw.trim().length, 0);
    const inCode = tokens
      .filter(({ type }) => type === 'code')
      .reduce((sum, token) => sum + (token as Tokens.Code).text.length, 0);
    return inCode > 0.4 * total ? 'code is over 40 % of the slide' : null;
  },
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};
