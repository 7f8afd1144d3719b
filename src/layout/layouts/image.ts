import { html } from '../../html.ts';
import { isImage } from '../content.ts';
import type { Layout, SlideContent } from '../types.ts';

const oneWithText = ({ images, tokens }: SlideContent): boolean => images.length === 1 && tokens.length > 1;

function renderBody({ tokens, images }: SlideContent, flow: Parameters<Layout['renderBody']>[1]) {
  const text = tokens.filter((token) => !isImage(token));
  return html`${text.length > 0 ? html`<div class="text">${flow.blocks(text)}</div>` : null}${flow.blocks(images)}`;
}

/** Text on the left, one picture from there to the edge of the slide. */
export const imageRight: Layout = {
  name: 'image-right',
  needs: 'one picture in a paragraph of its own, and text',
  accepts: ({ images }) => images.length === 1,
  matches: (content) =>
    oneWithText(content) && content.picturesBefore % 2 === 0
      ? 'one picture and text; pictures alternate sides'
      : null,
  renderBody,
};

/** One picture from the edge of the slide, text on the right of it. */
export const imageLeft: Layout = {
  name: 'image-left',
  needs: 'one picture in a paragraph of its own, and text',
  accepts: ({ images }) => images.length === 1,
  matches: (content) => (oneWithText(content) ? 'one picture and text; pictures alternate sides' : null),
  renderBody,
};

/** One picture over the whole slide. */
export const imageFull: Layout = {
  name: 'image-full',
  needs: 'one picture in a paragraph of its own, and nothing else',
  accepts: ({ images }) => images.length === 1,
  matches: ({ images, tokens }) => (images.length === 1 && tokens.length === 1 ? 'one picture alone' : null),
  renderBody,
};
