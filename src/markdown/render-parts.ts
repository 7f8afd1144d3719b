import type { Token, Tokens } from 'marked';
import { attributes as attrs, Html, html } from '../html.ts';
import { mergeAttributes, noAttributes } from './attributes.ts';
import { cleanStyle, isOfPlace } from './clean-style.ts';
import type { DrawingFence } from './drawing-fence.ts';
import { elementAttributes } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { isPlayed, mediaKind, renderPlayed } from './media.ts';
import { plainText } from './plain-text.ts';
import { textToken } from './text-token.ts';
import type { ImageWithAttributes, Trailing } from './trailing.ts';

/** Address of a picture in the built deck, or null if it is not there. */
export type ImageUrl = (href: string) => string | null;

/** A chart or diagram that is not drawn: its text in a box, under its title. */
export function renderSource({ type, title, text, attributes }: DrawingFence): Html {
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  const own = elementAttributes({ ...attributes, classes: [type, 'undrawn', ...attributes.classes] });
  return html`<figure${own}>${caption}<pre><code>${text}</code></pre></figure>\n`;
}

/** Width and height of a picture as its file says, in CSS px, by the path that the outline names. */
export type ImageSize = (href: string) => { readonly width: number; readonly height: number } | null;

/** Where the pictures, films and sounds of a deck are found. */
export interface MediaFiles {
  readonly imageUrl: ImageUrl;
  /** Left out where no files have been read. */
  readonly imageSize?: ImageSize | undefined;
}

/** A picture, film or sound; one that is not there leaves its alternative text. */
export function renderImage(token: ImageWithAttributes, { imageUrl, imageSize }: MediaFiles): Html {
  const { href, alt } = describeImage(token);
  const { attributes = noAttributes } = token;
  const src = imageUrl(href);
  if (src === null) return html`<span class="missing-image">${alt || href}</span>`;
  const rest = Html.trusted(`${previewOf(token, imageUrl)}${elementAttributes(attributes)}`);
  const kind = mediaKind(href);
  if (kind !== 'image') {
    const { poster } = attributes.pairs;
    return renderPlayed({
      kind,
      src,
      label: alt,
      poster: poster ? imageUrl(poster) : null,
      attributes,
      rest,
    });
  }
  const title = token.title ? decodeEntities(token.title) : null;
  const { width = null, height = null } = imageSize?.(href) ?? {};
  return html`<img src="${src}" alt="${alt}"${attrs({ title, width, height })}${rest}>`;
}

/** What Reveal.js shows large on a click: the picture itself, or the file that the value names. */
function previewOf({ attributes = noAttributes }: ImageWithAttributes, imageUrl: ImageUrl): Html {
  const address = (value: string | undefined) =>
    value === undefined ? null : value === '' ? true : imageUrl(value);
  return attrs({
    'data-preview-image': address(attributes.pairs['data-preview-image']),
    'data-preview-video': address(attributes.pairs['data-preview-video']),
  });
}

/** Files that the attributes of a picture name, such as the poster of a film. */
export function listNamedFiles({ attributes = noAttributes }: ImageWithAttributes): string[] {
  return ['poster', 'data-preview-image', 'data-preview-video'].flatMap((key) => attributes.pairs[key] || []);
}

/** A picture that stands alone in its paragraph, with its caption and what describes the paragraph. */
export function renderFigure(
  token: ImageWithAttributes,
  files: MediaFiles,
  { attributes, sources }: Pick<Trailing, 'attributes' | 'sources'>,
): Html {
  const written = token.attributes?.pairs.caption ?? (token.title ? decodeEntities(token.title) : '');
  const caption = written === '' ? null : html`<figcaption>${written}</figcaption>`;
  const classes = ['media', ...(isPlayed(token) ? [mediaKind(token.href)] : []), ...attributes.classes];
  const { style, ...others } = attributes.pairs;
  const { box, picture } = splitStyle(style);
  const pairs = elementAttributes({ ...attributes, classes, pairs: { ...others, ...box } }, sources);
  const given = mergeAttributes({ ...noAttributes, pairs: picture }, token.attributes ?? noAttributes);
  const inner = renderImage({ ...token, attributes: given, title: null }, files);
  const { width = 0, height = 0 } = files.imageSize?.(decodeEntities(token.href)) ?? {};
  return html`<figure${attrs({ 'data-shape': height > width ? 'portrait' : null })}${pairs}>${inner}${caption}</figure>\n`;
}

/** A picture stands in a box: the box has the place that a style gives, the picture itself the rest. */
function splitStyle(style: string | undefined): Record<'box' | 'picture', Readonly<Record<string, string>>> {
  if (style === undefined) return { box: {}, picture: {} };
  return {
    box: { style: cleanStyle(style, isOfPlace).style },
    picture: { style: keepShape(cleanStyle(style, (property) => !isOfPlace(property)).style) },
  };
}

/** A picture that is given one side takes the other from its own shape, not from the size of its file. */
function keepShape(style: string): string {
  const has = (side: string) => new RegExp(`(?:^|;)${side}\\s*:`, 'i').test(style);
  if (has('width') === has('height')) return style;
  return `${style};${has('width') ? 'height' : 'width'}: auto`;
}

/** Path or address of a picture, and its alternative text without markup. */
export function describeImage({ href, tokens, text }: Tokens.Image): {
  readonly href: string;
  readonly alt: string;
} {
  return {
    href: decodeEntities(href),
    alt: plainText(tokens?.length ? tokens.map(asText) : [textToken(text)]),
  };
}

/** A picture inside the alternative text of another stands for its own. */
const asText = (token: Token): Token =>
  token.type === 'image' ? textToken(describeImage(token as Tokens.Image).alt) : token;
