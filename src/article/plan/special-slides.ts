import { findFigures } from '../special/figures.ts';
import { findPeopleRows } from '../special/people-rows.ts';
import { findQuotations } from '../special/quotes.ts';
import { findTimeline } from '../special/timeline.ts';
import { wholeSentences } from '../special/whole-sentences.ts';
import type { Article, Item, OutlineSlide } from '../types.ts';
import type { Material } from './content-slides.ts';
import { type OwnHeading, ownHeading } from './own-headings.ts';

/** A slide of its own kind, and the block of the article behind whose slide it belongs. */
export interface SpecialSlide {
  readonly slide: OutlineSlide;
  readonly after: string;
}

/** At most `room` slides of dates, people, figures and quotations, as far as the article has enough of them; none of the kinds in `without`. */
export function planSpecials(
  article: Article,
  { candidates, names, scores, lang, tagger }: Material,
  room: number,
  without: readonly OutlineSlide['kind'][] = [],
): SpecialSlide[] {
  const timeline = findTimeline(candidates, scores, {
    lang,
    tagger,
    wholes: tagger ? wholeSentences(article.blocks, names) : [],
  });
  const people = findPeopleRows(names);
  const figures = findFigures(candidates, scores, { lang, tagger });
  const quotations = findQuotations(article, names, scores);
  const offers: { kind: OwnHeading | 'quote'; items: readonly Item[]; strength: number; key?: number }[] = [
    { kind: 'people', items: people, strength: people.length / 4 },
    { kind: 'timeline', items: timeline.items, strength: timeline.items.length / 4, key: timeline.key },
    { kind: 'figures', items: figures, strength: figures.reduce((sum, item) => sum + tell(item), 0) / 2 },
    ...quotations.slice(0, 2).map(({ item, worth }, i) => ({
      kind: 'quote' as const,
      items: [item],
      strength: 0.9 + worth / 2 - i * 0.3,
    })),
  ];
  return offers
    .filter(({ kind, items }) => items.length > 0 && !without.includes(kind))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, room)
    .map(({ kind, items, key }): SpecialSlide => {
      const headline = { text: kind === 'quote' ? '' : ownHeading(kind, lang), src: [] };
      const slide: OutlineSlide = { kind, headline, items, notes: [], ...(key !== undefined && { key }) };
      return { slide, after: middleBlock(items) };
    });
}

/** How much a figure tells: one that its label says again is a stopgap. */
function tell({ lead, text }: Item): number {
  return text.includes(lead.replace(/^[~<>≤]|[+%]$/g, '')) ? 0.6 : 1;
}

/** Block of the middle one of all sources, by place in the article. */
function middleBlock(items: readonly Item[]): string {
  const blocks = items.flatMap(({ src }) => src.slice(0, 1)).map((id) => id.split('.')[0]!);
  const sorted = blocks.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return sorted[Math.floor(sorted.length / 2)] ?? 'p1';
}
