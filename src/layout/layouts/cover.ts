import type { Tokens } from 'marked';
import { html } from '../../html.ts';
import { takeTrailing } from '../../markdown/trailing.ts';
import { isImage } from '../content.ts';
import type { Layout } from '../types.ts';

/** The opening slide: title, subtitle, who and when; beside it the slide's picture or the theme's own drawing. */
export const cover: Layout = {
  name: 'cover',
  needs: 'a heading',
  accepts: ({ slide }) => slide.heading !== null,
  matches: ({ slide }) => (slide.role === 'cover' ? 'first slide with a level-1 heading' : null),
  renderBody: ({ tokens, meta }, flow) => {
    const text = tokens.filter((token) => !isImage(token));
    const subtitle = text.length > 0 ? flow.blocks(text) : meta.subtitle && html`<p>${meta.subtitle}</p>`;
    const author = meta.author && html`<span class="author">${meta.author}</span>`;
    const date = meta.date && html`<span class="date">${meta.date}</span>`;
    return html`${subtitle && html`<div class="subtitle">${subtitle}</div>`}${
      (author || date) && html`<p class="byline">${author} ${date}</p>`
    }`;
  },
  renderAside: ({ images }, flow) => {
    const pictures = images.flatMap((token) => takeTrailing((token as Tokens.Paragraph).tokens).tokens);
    return html`${pictures.length > 0 && html`<figure class="art">${flow.inline(pictures)}</figure>`}`;
  },
};
