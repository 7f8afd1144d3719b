import type { Token } from 'marked';
import { html } from '../../html.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Layout } from '../types.ts';

/** How talks end, in the languages most used; a link or an address says it in any. */
const farewell =
  /https?:\/\/|mailto:|@\w+\.\w|\b(?:questions?|thanks?|thank you|contact|fragen|danke|kontakt|merci|gracias|preguntas|grazie|domande|obrigad[oa]|спасибо|вопросы)\b|谢谢|質問|ありがとう/i;

/** The last slide: a sentence to remember, takeaways, and a way to reach the speaker. */
export const closing: Layout = {
  name: 'closing',
  needs: 'a heading, and at most a list and a paragraph',
  accepts: ({ slide }) => slide.heading !== null,
  matches: ({ slide, tokens }) => {
    if (slide.role !== 'last') return null;
    const text = `${slide.heading?.text ?? ''} ${tokens.map(({ raw }) => raw).join(' ')}`;
    return farewell.test(text) ? 'last slide with a link, an address or a word of farewell' : null;
  },
  renderBody: ({ tokens }, flow) => {
    const lastList = tokens.findLastIndex(({ type }) => type === 'list');
    const split = lastList >= 0 ? lastList + 1 : tokens.findIndex(isContact);
    const at = split < 0 ? tokens.length : split;
    const takeaways = tokens.slice(0, at);
    const contact = tokens.slice(at);
    return html`${takeaways.length > 0 ? html`<div class="takeaways">${flow.blocks(takeaways)}</div>` : null}${
      contact.length > 0 ? html`<div class="contact">${flow.blocks(contact)}</div>` : null
    }`;
  },
};

const isContact = (token: Token): boolean => farewell.test(`${token.raw} ${plainText([token])}`);
