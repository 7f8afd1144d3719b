import { html } from '../../html.ts';
import type { Layout } from '../types.ts';

/** The slide that opens a section: its number, its title, a line on what comes. */
export const section: Layout = {
  name: 'section',
  needs: 'a heading',
  accepts: ({ slide }) => slide.heading !== null,
  matches: ({ slide, tokens }) =>
    slide.role === 'section' && tokens.length <= 1 ? 'level-1 heading after the first slide' : null,
  renderBody: ({ tokens, sectionNumber }, flow) =>
    html`<p class="number" aria-hidden="true">${sectionNumber}</p>${
      tokens.length > 0 ? html`<div class="subtitle">${flow.blocks(tokens)}</div>` : null
    }`,
};
