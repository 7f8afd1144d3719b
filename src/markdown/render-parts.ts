import type { Tokens } from 'marked';
import { attributes as attrs, type Html, html } from '../html.ts';
import { parseCodeInfo } from './code-info.ts';
import type { DrawingFence } from './drawing-fence.ts';
import { elementAttributes } from './elements.ts';
import { decodeEntities } from './entities.ts';
import type { Highlight } from './highlight.ts';
import { plainText } from './plain-text.ts';
import type { ImageWithAttributes, Trailing } from './trailing.ts';

/** Address of a picture in the built deck, or null if it is not there. */
export type ImageUrl = (href: string) => string | null;

/** A code block as a figure, with its title as caption. */
export function renderCode({ lang, text }: Tokens.Code, highlight: Highlight): Html {
  const { language, title } = parseCodeInfo(lang ?? '');
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  const name = language === null ? null : `language-${language}`;
  const code = html`<code${attrs({ class: name })}>${highlight(text, language)}</code>`;
  return html`<figure class="code">${caption}<pre>${code}</pre></figure>\n`;
}

/** A chart or diagram that is not drawn: its text in a box, under its title. */
export function renderSource({ type, title, text, attributes }: DrawingFence): Html {
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  const own = elementAttributes({ ...attributes, classes: [type, 'undrawn', ...attributes.classes] });
  return html`<figure${own}>${caption}<pre><code>${text}</code></pre></figure>\n`;
}

/** A picture; one that is not there leaves its alternative text. */
export function renderImage(token: ImageWithAttributes, imageUrl: ImageUrl): Html {
  const { href, alt } = describeImage(token);
  const url = imageUrl(href);
  if (url === null) return html`<span class="missing-image">${alt || href}</span>`;
  return html`<img src="${url}" alt="${alt}"${elementAttributes(token.attributes)}>`;
}

/** A picture that stands alone in its paragraph, with its title as caption and what describes the paragraph. */
export function renderFigure(
  token: ImageWithAttributes,
  imageUrl: ImageUrl,
  { attributes, sources }: Trailing,
): Html {
  const caption = token.title ? html`<figcaption>${decodeEntities(token.title)}</figcaption>` : null;
  const pairs = elementAttributes({ ...attributes, classes: ['media', ...attributes.classes] }, sources);
  return html`<figure${pairs}>${renderImage(token, imageUrl)}${caption}</figure>\n`;
}

/** Path or address of a picture, and its alternative text without markup. */
export function describeImage({ href, tokens, text }: Tokens.Image): {
  readonly href: string;
  readonly alt: string;
} {
  return {
    href: decodeEntities(href),
    alt: plainText(tokens?.length ? tokens : [{ type: 'text', raw: text, text }]),
  };
}
