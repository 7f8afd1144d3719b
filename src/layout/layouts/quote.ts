import type { Tokens } from 'marked';
import { html } from '../../html.ts';
import { noAttributes } from '../../markdown/attributes.ts';
import { readCallout } from '../../markdown/callouts.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { countWords } from '../../markdown/words.ts';
import { findQuotation } from '../quotation.ts';
import type { Layout } from '../types.ts';

/** A quotation large, with who said it. */
export const quote: Layout = {
  name: 'quote',
  needs: 'a block quote',
  accepts: ({ tokens }) => tokens.some(({ type }) => type === 'blockquote'),
  matches: ({ tokens, words }) => {
    const found = tokens.find((token) => token.type === 'blockquote');
    if (!found || readCallout(found as Tokens.Blockquote)) return null;
    return countWords(plainText([found])) >= 0.6 * words ? 'a block quote is most of the slide' : null;
  },
  measures: ({ tokens }) => {
    const { said } = findQuotation(tokens).quotation;
    return { 'quote-chars': plainText(said).length };
  },
  renderBody: ({ tokens }, flow) => {
    const { before, quotation, after } = findQuotation(tokens);
    const { said, person, role, sources } = quotation;
    const roleLine = role.length > 0 && html`<span class="role">${flow.inline(role)}</span>`;
    const caption =
      person && html`<figcaption><span class="person">${flow.inline(person)}</span>${roleLine}</figcaption>`;
    const attributes = elementAttributes({ ...noAttributes, classes: ['quote'] }, sources);
    const figure = html`<figure${attributes}><blockquote>${flow.blocks(said)}</blockquote>${caption}</figure>`;
    return html`${flow.blocks(before)}${figure}${flow.blocks(after)}`;
  },
};
