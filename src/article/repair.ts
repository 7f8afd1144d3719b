import { limits } from './limits.ts';
import { countVisible, lintOutline } from './lint.ts';
import type { Article, Outline, OutlineSlide } from './types.ts';

/** Kinds that keep their place even with fewer points than a content slide needs. */
const least: Readonly<Partial<Record<OutlineSlide['kind'], number>>> = {
  timeline: 3,
  people: 2,
  figures: 2,
  brief: 1,
  closing: 1,
  quote: 1,
};

/**
 * The outline without what breaks a rule: a point goes, a crowded slide loses its last points, and a slide whose
 * headline cannot be trusted goes as a whole.
 */
export function repairOutline(article: Article, outline: Outline): Outline {
  const problems = lintOutline(article, outline);
  if (problems.length === 0) return outline;
  const slides = outline.slides.flatMap((slide, index): OutlineSlide[] => {
    const own = problems.filter((problem) => problem.slide === index);
    if (own.length === 0) return [slide];
    const whole = own.filter(({ item }) => item < 0).map(({ rule }) => rule);
    if (
      slide.kind !== 'cover' &&
      whole.some((rule) => rule !== 'crowded-slide' && rule !== 'too-many-points')
    )
      return [];
    const broken = new Set(own.map(({ item }) => item));
    const { key: _, ...unmarked } = slide; // its number may not hold any more
    const repaired = thinOut({ ...unmarked, items: slide.items.filter((_, i) => !broken.has(i)) });
    return repaired.items.length >= (least[slide.kind] ?? 0) ? [repaired] : [];
  });
  return { ...outline, slides };
}

function thinOut(slide: OutlineSlide): OutlineSlide {
  let { items } = slide;
  while (
    items.length > 1 &&
    slide.kind !== 'table' &&
    (countVisible({ ...slide, items }) > limits.visible || items.length > limits.timeline.most)
  ) {
    items = items.slice(0, -1);
  }
  return { ...slide, items };
}
