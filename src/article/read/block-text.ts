import type { ArticleBlock } from '../types.ts';

/** All text of a block, its sentences parted by spaces. */
export function blockText({ sentences }: ArticleBlock): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** The first sentence of a block; empty for one without any. */
export function firstText({ sentences }: Pick<ArticleBlock, 'sentences'>): string {
  return sentences[0]?.text ?? '';
}
