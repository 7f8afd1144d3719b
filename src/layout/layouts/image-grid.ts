import type { DeckMeta } from '../../deck/types.ts';
import { html } from '../../html.ts';
import { picturesOfBlocks } from '../../markdown/galleries.ts';
import type { Layout, SlideContent } from '../types.ts';

/** Two to four pictures and nothing else: in a row, or four in two rows where that does not cut much of them. */
export const imageGrid: Layout = {
  name: 'image-grid',
  needs: 'two to four pictures, and nothing else',
  accepts: (content) => count(content) > 1 && count(content) < 5,
  matches: (content) => {
    if (!imageGrid.accepts(content)) return null;
    return `${count(content)} pictures alone`;
  },
  renderBody: ({ tokens, meta }, flow) => {
    const pictures = picturesOfBlocks(tokens) ?? [];
    return html`${flow.gallery(pictures, pictures.length === 4 ? { columns: 2, frame: frameOf(meta.size) } : null)}`;
  },
};

/** Width by height of each of four frames: half of what margins and a title leave of a page of 1080 px of height. */
const frameOf = ({ width, height }: DeckMeta['size']): number => ((1080 * width) / height - 264) / 2 / 340;

const count = ({ tokens }: SlideContent): number => picturesOfBlocks(tokens)?.length ?? 0;
