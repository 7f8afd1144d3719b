import { html } from '../html.ts';
import type { PageDress } from '../render/frame.ts';
import type { DrawnSlide } from './notes-page.ts';
import { renderPaperPage, renderThumb } from './paper-frame.ts';

/** A page that is drawn as one picture. */
export interface PicturePage {
  readonly html: string;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Width of a slide on a contact sheet in CSS px, and the widest that a sheet gets: browsers draw no picture beyond. */
const usualWidth = 480;
const widest = 15_000;
const gap = 24;
const edge = 36;
const labelHeight = 26;

/** All slides in one picture, row by row, about as wide as high. */
export async function renderContactSheet(
  slides: readonly DrawnSlide[],
  dress: PageDress,
): Promise<PicturePage> {
  const { size } = dress.meta;
  const columns = Math.max(1, Math.round(Math.sqrt(slides.length)));
  const width = Math.min(usualWidth, Math.floor((widest - 2 * edge) / columns - gap));
  const rows = Math.ceil(slides.length / columns);
  const thumbHeight = (width * size.height) / size.width;
  const page = {
    width: Math.ceil(columns * width + (columns - 1) * gap + 2 * edge),
    height: Math.ceil(rows * (thumbHeight + labelHeight) + (rows - 1) * gap + 2 * edge),
  };
  const css = `body { width: ${page.width}px; }
.thumb > section { transform: scale(var(--thumb)); }
.contacts { box-sizing: border-box; padding: ${edge}px; display: grid; gap: ${gap}px; grid-template-columns: repeat(${columns}, ${width}px); }
.contacts > div > p { margin: 0; height: ${labelHeight}px; font-size: 15px; line-height: 34px; color: #555; }
`;
  const thumbs = slides.map(
    ({ markup, number }) => html`<div>${renderThumb(markup, dress, width)}<p>${number}</p></div>\n`,
  );
  return {
    html: await renderPaperPage({ body: html`<div class="contacts">\n${thumbs}</div>\n`, css }, dress),
    ...page,
  };
}
