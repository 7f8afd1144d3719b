import { outlineArticle, type OutlineOptions } from '../outline.ts';
import { printSlide } from '../print-outline.ts';
import { jaccard } from '../stems.ts';
import type { Article, OutlineSlide } from '../types.ts';
import type { FollowedSlide } from './follow-slide.ts';

/** Share of common sources from which a new slide is another one's new version. */
const same = 0.3;

/** New texts of slides whose sources changed and that nobody edited, as far as the article gives a slide like them. */
export async function redrawSlides(
  followed: readonly FollowedSlide[],
  article: Article,
  options: OutlineOptions,
): Promise<ReadonlyMap<FollowedSlide, string>> {
  const redrawn = new Map<FollowedSlide, string>();
  const stale = followed.filter(({ isUntouched, changes }) => isUntouched && changes.length > 0);
  if (stale.length === 0) return redrawn;
  const { outline } = await outlineArticle(article, options);
  const free = new Map(outline.slides.map((slide) => [slide, printSlide(slide)]));
  // What stands in the outline already is no new version of something else.
  const standing = new Set(followed.filter((slide) => !stale.includes(slide)).map(({ slide }) => slide.text));
  for (const [slide, text] of free) if (standing.has(text)) free.delete(slide);
  for (const slide of stale) {
    const ids = new Set(slide.ids);
    const isFirst = slide === followed[0];
    let best: { slide: OutlineSlide; likeness: number } | undefined;
    for (const candidate of free.keys()) {
      if ((candidate.kind === 'cover') !== isFirst) continue;
      const likeness = jaccard(ids, idsOf(candidate));
      if (likeness >= same && likeness > (best?.likeness ?? 0)) best = { slide: candidate, likeness };
    }
    if (!best) continue;
    redrawn.set(slide, free.get(best.slide)!);
    free.delete(best.slide);
  }
  return redrawn;
}

/** Ids that a printed slide names, its notes included. */
function idsOf({ headline, items, notes }: OutlineSlide): ReadonlySet<string> {
  return new Set([...[headline, ...items].flatMap(({ src }) => src), ...notes.map(({ id }) => id)]);
}
