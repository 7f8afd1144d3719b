import type { ArticleImage } from '../types.ts';
import type { RawArticle, RawBlock } from './raw-block.ts';

/**
 * Pictures with the id of the block that they follow. `kept` are the blocks of the article itself, `numbered` those of
 * them that have ids. A picture under the title goes to the first block, one that follows furniture to the block before,
 * and one that stands after the last block that was kept, among other things that were left out, is none of the article.
 */
export function numberImages(
  { blocks, images }: Pick<RawArticle, 'blocks' | 'images'>,
  kept: readonly RawBlock[],
  numbered: readonly RawBlock[],
): ArticleImage[] {
  const ids = new Map(numbered.map((block, i) => [block, `p${i + 1}`]));
  const last = kept.length === 0 ? -1 : blocks.lastIndexOf(kept.at(-1)!);
  return images.flatMap(({ after, ...image }): ArticleImage[] => {
    if (numbered.length === 0 || after > last + 1) return [];
    let at = after - 1;
    while (at >= 0 && !ids.has(blocks[at]!)) at--;
    return [{ ...image, block: ids.get(blocks[at]!) ?? 'p1' }];
  });
}
