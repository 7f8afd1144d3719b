import type { Article, Outline, OutlineSlide, Sentence } from '../types.ts';

/** A slide of the rules that a model may word anew, with the sentences that it may use. */
export interface Brief {
  /** Number of the slide, from 1. */
  readonly number: number;
  readonly slide: OutlineSlide;
  readonly sentences: readonly Sentence[];
}

/** Kinds of slides whose words are the outliner's; the rest are made of rows, quotations or code of the article. */
const worded: ReadonlySet<OutlineSlide['kind']> = new Set(['brief', 'content', 'statement', 'closing']);

/** What a model is asked about: each worded slide with all sentences of the paragraphs that it was drawn from. */
export function listBriefs(article: Article, { slides }: Outline): Brief[] {
  return slides.flatMap((slide, i): Brief[] => {
    if (!worded.has(slide.kind)) return [];
    const cited = [slide.headline, ...slide.items].flatMap(({ src }) => src.map((id) => id.split('.')[0]!));
    const sentences = article.blocks
      .filter(({ id, kind }) => cited.includes(id) && kind !== 'code' && kind !== 'heading')
      .flatMap((block) => block.sentences);
    return sentences.length === 0 ? [] : [{ number: i + 1, slide, sentences }];
  });
}

/** Words of sentences that one request holds: more would not fit the window of a small model. */
const mostWords = 6000;

/** Briefs in the order of the talk, in groups that one request can hold; a long one has a group of its own. */
export function groupBriefs(briefs: readonly Brief[]): Brief[][] {
  const groups: Brief[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const brief of briefs) {
    const own = brief.sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    if (words + own > mostWords) {
      groups.push([]);
      words = 0;
    }
    groups.at(-1)!.push(brief);
    words += own;
  }
  return groups;
}
