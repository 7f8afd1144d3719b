import { findFigures } from '../special/figures.ts';
import { findPeopleRows } from '../special/people-rows.ts';
import { findQuotations } from '../special/quotes.ts';
import { findTimeline } from '../special/timeline.ts';
import type { Article, Item, OutlineSlide, SlideKind } from '../types.ts';
import type { Material } from './content-slides.ts';

/** A slide of its own kind, and the block of the article behind whose slide it belongs. */
export interface SpecialSlide {
  readonly slide: OutlineSlide;
  readonly after: string;
}

/** Headings of slides for which the article has no sentence. */
const fixed: Readonly<Partial<Record<SlideKind, string>>> = { timeline: 'Timeline', people: 'Who is who', figures: 'In figures' };

/** At most `room` slides of dates, people, figures and quotations, as far as the article has enough of them. */
export function planSpecials(article: Article, { candidates, names, scores }: Material, room: number): SpecialSlide[] {
  const timeline = findTimeline(candidates, scores);
  const people = findPeopleRows(names);
  const figures = findFigures(candidates, scores);
  const quotations = findQuotations(article, names, scores);
  const found: SpecialSlide[] = [];
  const add = (kind: SlideKind, items: readonly Item[]) => {
    if (items.length === 0 || found.length >= room) return;
    const text = fixed[kind] ?? '';
    found.push({ slide: { kind, headline: { text, src: [] }, items, notes: [] }, after: middleBlock(items) });
  };
  add('people', people);
  add('timeline', timeline);
  add('figures', figures);
  for (const { item } of quotations.slice(0, 2)) add('quote', [item]);
  return found;
}

/** Block of the middle one of all sources, by place in the article. */
function middleBlock(items: readonly Item[]): string {
  const blocks = items.flatMap(({ src }) => src.slice(0, 1)).map((id) => id.split('.')[0]!);
  const sorted = blocks.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return sorted[Math.floor(sorted.length / 2)] ?? 'p1';
}
