import type { Layout } from '../types.ts';

/** Terms with what they mean; one or two are set large, more as a glossary. */
export const definition: Layout = {
  name: 'definition',
  needs: 'a list of terms with lines `: meaning`',
  accepts: ({ tokens }) => tokens.some(({ type }) => type === 'definitionList'),
  matches: ({ tokens }) =>
    tokens.length === 1 && tokens[0]?.type === 'definitionList' ? 'a definition list alone' : null,
  words: [24, 62],
  renderBody: ({ tokens }, flow) => flow.blocks(tokens),
};
