import type { Article, ArticleImage, OutlineSlide } from '../types.ts';

/** Most points beside a picture. */
const mostPoints = 3;

/**
 * The slides with a picture of the article beside the points of its paragraph: one at most on a slide, each picture once.
 * A picture whose paragraph is on no slide goes to that of the next one, or is not used.
 */
export function placeImages(slides: readonly OutlineSlide[], { blocks, images }: Article): OutlineSlide[] {
  const placed = new Map<OutlineSlide, ArticleImage>();
  const free = slides.filter(({ kind, items }) => kind === 'content' && items.length > 0);
  const ids = new Map(free.map((slide) => [slide, blocksOf(slide)]));
  const after = new Map(blocks.map(({ id }, i) => [id, blocks[i + 1]?.id]));
  for (const image of images) {
    const next = after.get(image.block);
    const slide = [image.block, next]
      .map((block) => free.find((each) => !placed.has(each) && ids.get(each)!.has(block)))
      .find((each) => each !== undefined);
    if (slide) placed.set(slide, image);
  }
  return slides.map((slide) => {
    const image = placed.get(slide);
    if (!image) return slide;
    const { key, ...rest } = slide;
    const items = slide.items.slice(0, mostPoints);
    return { ...rest, items, image, ...(key !== undefined && key <= items.length && { key }) };
  });
}

/** Ids of the blocks that a slide was drawn from. */
function blocksOf({ headline, items }: OutlineSlide): Set<string | undefined> {
  return new Set([headline, ...items].flatMap(({ src }) => src.map((id) => id.split('.')[0])));
}
