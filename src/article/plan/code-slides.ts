import type { Article, OutlineSlide } from '../types.ts';
import { leadIn, sectionHead } from './block-headline.ts';
import type { SpecialSlide } from './special-slides.ts';

/** Most lines of code on a slide. */
const longest = 16;

/**
 * Slides for the code blocks that a slide can hold, each headed by the sentence that leads in to it, else by its section.
 * Of more than `most` the first of every section stand, then the second: a talk is no manual.
 */
export function planCode(article: Article, most: number): SpecialSlide[] {
  const { blocks } = article;
  const all = blocks.flatMap((block, i): SpecialSlide[] => {
    const code = block.sentences[0];
    if (block.kind !== 'code' || !code || code.text.split('\n').length > longest) return [];
    const headline = leadIn(blocks[i - 1]) ?? sectionHead(blocks.slice(0, i));
    if (!headline) return [];
    const slide: OutlineSlide = {
      kind: 'code',
      headline,
      items: [{ lead: '', text: code.text, src: [code.id] }],
      notes: [],
    };
    return [{ slide, after: block.id }];
  });
  if (all.length <= most) return all;
  const sectionOf = new Map<string, number>();
  let section = 0;
  for (const { id, kind } of blocks) sectionOf.set(id, kind === 'heading' ? ++section : section);
  const count = new Map<number, number>();
  const places = all.map(({ after }) => {
    const own = sectionOf.get(after)!;
    const place = count.get(own) ?? 0;
    count.set(own, place + 1);
    return place;
  });
  const order = all.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  const kept = new Set(order.slice(0, most));
  return all.filter((_, i) => kept.has(i));
}
