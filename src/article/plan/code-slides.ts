import type { Article, OutlineSlide } from '../types.ts';
import { leadIn, sectionHead } from './block-headline.ts';
import type { SpecialSlide } from './special-slides.ts';

/** Most lines of code on a slide. */
const longest = 16;

/** A slide for each code block that a slide can hold, headed by the sentence that leads in to it, else by its section. */
export function planCode(article: Article): SpecialSlide[] {
  const { blocks } = article;
  return blocks.flatMap((block, i): SpecialSlide[] => {
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
}
