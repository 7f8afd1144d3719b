import { attributes, type Html, html } from '../../html.ts';
import type { Slide } from '../../deck/types.ts';
import type { Layout } from '../types.ts';

/** The slide that opens a section: its number, its title, a line on what comes. */
export const section: Layout = {
  name: 'section',
  needs: 'a heading',
  accepts: ({ slide }) => slide.heading !== null,
  matches: ({ slide, tokens }) =>
    opensSection(slide) && tokens.length <= 1 ? 'level-1 heading after the first slide' : null,
  renderBody: ({ tokens, sectionNumber }, flow) =>
    html`<p class="number"${digitsOf(sectionNumber)} aria-hidden="true">${sectionNumber}</p>${
      tokens.length > 0 ? html`<div class="subtitle">${flow.blocks(tokens)}</div>` : null
    }`,
};

/** True for a level-1 heading after the cover; at the end of a talk too, unless the closing layout suits better. */
export function opensSection({ role, heading }: Slide): boolean {
  return role !== 'cover' && heading?.level === 1;
}

/** What a theme needs to hang a numeral by its ink, and to leave room for two. */
function digitsOf(number: number | string): Html {
  const digits = String(number);
  return attributes({ 'data-first': digits[0]!, 'data-length': digits.length });
}
