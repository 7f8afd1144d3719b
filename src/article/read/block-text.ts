import type { ArticleBlock } from '../types.ts';

/** All text of a block, its sentences parted by spaces. */
export function blockText({ sentences }: ArticleBlock): string {
  return sentences.map(({ text }) => text).join(' ');
}
