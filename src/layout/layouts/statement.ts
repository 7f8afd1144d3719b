import { html } from '../../html.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { countWords } from '../../markdown/words.ts';
import type { Layout } from '../types.ts';

const longest = 18;

/** One sentence, large: the heading, or the only paragraph; under a heading a short line on its source. */
export const statement: Layout = {
  name: 'statement',
  needs: 'a heading, or a paragraph',
  accepts: ({ slide, tokens }) => slide.heading !== null || tokens.length > 0,
  matches: ({ slide, tokens, words }) => {
    const [only] = tokens;
    if (tokens.length > 1 || (only && only.type !== 'paragraph') || words > longest) return null;
    if (!slide.heading) return only ? 'one short paragraph alone' : null;
    if (!only) return 'a heading alone';
    return countWords(slide.heading.text) <= longest ? 'a heading with one short paragraph' : null;
  },
  measures: ({ slide, tokens }) => (slide.heading ? {} : { chars: plainText(tokens).length }),
  renderBody: ({ slide, tokens }, flow) =>
    html`${tokens.length > 0 && html`<div class="${slide.heading ? 'source' : 'sentence'}">${flow.blocks(tokens)}</div>`}`,
};
