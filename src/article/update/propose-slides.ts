import { outlineArticle, type OutlineOptions } from '../outline.ts';
import { printSlide } from '../print-outline.ts';
import type { Article, ArticleBlock, OutlineSlide, SlideKind } from '../types.ts';
import { newMark } from './follow-slide.ts';

/** Slides that an update may draw from a part of an article: what sums up or lists belongs to the whole. */
const proposed: readonly SlideKind[] = ['content', 'statement', 'steps', 'code', 'table'];

/** Slides about blocks that came into the article, as Markdown with a mark, and the blocks that no slide came of. */
export async function proposeSlides(
  article: Article,
  added: readonly ArticleBlock[],
  options: OutlineOptions,
): Promise<{ slides: string[]; untold: ArticleBlock[] }> {
  if (added.length === 0) return { slides: [], untold: [] };
  const part = { ...article, blocks: withHeadings(article.blocks, new Set(added)) };
  const { notes, detail, focus, within } = options;
  const { outline } = await outlineArticle(part, {
    notes,
    detail,
    focus,
    within,
    sections: false,
    framed: false,
  });
  const slides = outline.slides.filter(
    ({ kind, headline }) => proposed.includes(kind) && headline.text !== '' && headline.src[0] !== 'p0',
  );
  const told = new Set(slides.flatMap(sourcesOf).map((id) => id.split('.')[0]));
  return { slides: slides.map(markSlide), untold: added.filter(({ id }) => !told.has(id)) };
}

/** Ids that a slide names, its notes included. */
function sourcesOf({ headline, items, notes }: OutlineSlide): string[] {
  return [...[headline, ...items].flatMap(({ src }) => src), ...notes.map(({ id }) => id)];
}

function markSlide(slide: OutlineSlide): string {
  const [headline = '', ...rest] = printSlide(slide).split('\n\n');
  return [headline, newMark, ...rest].join('\n\n');
}

/** The blocks wanted, each part under the heading that it stands under. */
function withHeadings(blocks: readonly ArticleBlock[], wanted: ReadonlySet<ArticleBlock>): ArticleBlock[] {
  let heading: ArticleBlock | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block;
    if (!wanted.has(block)) return [];
    const above = heading;
    heading = undefined;
    return above ? [above, block] : [block];
  });
}
