import type { Token, Tokens } from 'marked';
import { attributes as attrs, type Html, html } from '../html.ts';
import { noAttributes } from './attributes.ts';
import { elementValues } from './element-values.ts';
import { elementAttributes } from './elements.ts';
import { decodeEntities } from './entities.ts';
import type { FencedDiv } from './fenced-div.ts';
import { isPlayed } from './media.ts';
import { type MediaFiles, renderFigure } from './render-parts.ts';
import { type ImageWithAttributes, takeTrailing, type Trailing } from './trailing.ts';

/** The pictures of inline tokens that hold two or more of them and nothing else, or null. */
export function picturesOf(inline: readonly Token[]): ImageWithAttributes[] | null {
  const pictures = inline.filter(({ type }) => type === 'image') as ImageWithAttributes[];
  const rest = inline.filter(({ type, raw }) => type !== 'image' && type !== 'br' && raw.trim() !== '');
  return pictures.length > 1 && rest.length === 0 ? pictures : null;
}

/** The pictures of blocks that hold nothing but pictures, or null. */
export function picturesOfBlocks(tokens: readonly Token[]): ImageWithAttributes[] | null {
  const shown = tokens.filter(({ type }) => type !== 'space');
  const pictures = shown.map((token) => {
    if (token.type !== 'paragraph') return null;
    const inline = takeTrailing((token as Tokens.Paragraph).tokens).tokens;
    const [only] = inline;
    return inline.length === 1 && only?.type === 'image' ? [only as ImageWithAttributes] : picturesOf(inline);
  });
  return pictures.length > 0 && pictures.every((some) => some !== null) ? pictures.flat() : null;
}

/** `::: row` and `::: grid` of pictures, or null for every other div. */
export function renderPictureDiv(div: FencedDiv, files: MediaFiles): Html | null {
  const { classes } = div.attributes;
  const isGrid = classes.includes('grid');
  if (!isGrid && !classes.includes('row')) return null;
  const pictures = picturesOfBlocks(div.tokens);
  if (!pictures) return null;
  const attributes = {
    ...div.attributes,
    classes: classes.filter((name) => name !== 'row' && name !== 'grid'),
  };
  const grid = isGrid ? { columns: columnsOf(div, pictures.length) } : null;
  return renderGallery(pictures, files, { attributes, sources: [] }, grid);
}

/** Frames of one size for pictures. */
export interface Grid {
  readonly columns: number;
  /** Width by height of a frame; where pictures would lose too much in it, they stand in a row instead. */
  readonly frame?: number;
}

/** How much higher or wider than its frame a picture may be, to be cut to it. */
const mostCut = 1.4;

/**
 * Pictures side by side with their captions. In a row each is as wide as its proportions ask, so that all are equally
 * high; in a grid all have the same frame.
 */
export function renderGallery(
  pictures: readonly ImageWithAttributes[],
  files: MediaFiles,
  { attributes, sources }: Pick<Trailing, 'attributes' | 'sources'>,
  grid: Grid | null = null,
): Html {
  const ratios = pictures.map((picture) => ratioOf(picture, files));
  const isCut = (frame: number) => ratios.some((ratio) => Math.max(frame / ratio, ratio / frame) > mostCut);
  const columns = grid && !(grid.frame && isCut(grid.frame)) ? grid.columns : null;
  const hasCaptions = pictures.some(({ title, attributes: own }) => title || own?.pairs.caption);
  const figures = pictures.map((picture, i) => {
    const figure = renderFigure(picture, files, { attributes: noAttributes, sources: [] });
    return html`<div class="cell" style="--ratio:${ratios[i]}">${figure}</div>\n`;
  });
  const style =
    columns === null
      ? `--ratios:${round(ratios.reduce((sum, ratio) => sum + ratio, 0))}`
      : `--columns:${columns};--rows:${Math.ceil(pictures.length / columns)}`;
  const pairs = elementAttributes({ ...attributes, classes: ['gallery', ...attributes.classes] }, sources);
  const kind = columns === null ? 'row' : 'grid';
  const inner = attrs({ class: `pictures ${kind}`, style, 'data-count': pictures.length });
  return html`<div${pairs}${attrs({ 'data-captions': hasCaptions })}><div${inner}>\n${figures}</div></div>\n`;
}

/** `columns` of a `::: {.grid columns=3}`; where it says none that can be, as many as rows. */
function columnsOf({ attributes }: FencedDiv, pictures: number): number {
  const { columns = '' } = attributes.pairs;
  return elementValues.columns!.values.test(columns) ? Number(columns) : Math.ceil(Math.sqrt(pictures));
}

/** Width by height of a picture; 3 : 2 where it is not known, 16 : 9 for a film. */
function ratioOf(picture: ImageWithAttributes, { imageSize }: MediaFiles): number {
  const size = imageSize?.(decodeEntities(picture.href));
  if (!size) return isPlayed(picture) ? 1.778 : 1.5;
  return round(Math.min(6, Math.max(0.2, size.width / size.height)));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
