import { lengthInWords } from '../read/raw-block.ts';
import type { Article, ArticleBlock, OutlineSlide } from '../types.ts';
import { headingText } from './headings.ts';
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

function leadIn(block: ArticleBlock | undefined): OutlineSlide['headline'] | undefined {
  const last = block?.kind === 'paragraph' ? block.sentences.at(-1) : undefined;
  if (!last || lengthInWords(last.text) > 14 || /\b(?:this|these|it)\b/i.test(last.text)) return undefined;
  return { text: last.text.replace(/[:.]$/, ''), src: [last.id] };
}

function sectionHead(before: readonly ArticleBlock[]): OutlineSlide['headline'] | undefined {
  const heading = before.findLast(({ kind }) => kind === 'heading');
  return heading ? { text: headingText(heading), src: [heading.sentences[0]!.id] } : undefined;
}
