import { html } from '../../html.ts';
import { picturesOfBlocks } from '../../markdown/galleries.ts';
import type { Layout, SlideContent } from '../types.ts';

/** Two to four pictures and nothing else: three at most in a row, four in two rows. */
export const imageGrid: Layout = {
  name: 'image-grid',
  needs: 'two to four pictures, and nothing else',
  accepts: (content) => count(content) > 1 && count(content) < 5,
  matches: (content) => {
    if (!imageGrid.accepts(content)) return null;
    return `${count(content)} pictures alone`;
  },
  renderBody: ({ tokens }, flow) => {
    const pictures = picturesOfBlocks(tokens) ?? [];
    return html`${flow.gallery(pictures, pictures.length === 4 ? 2 : null)}`;
  },
};

const count = ({ tokens }: SlideContent): number => picturesOfBlocks(tokens)?.length ?? 0;
