import { countWords } from '../read/raw-block.ts';
import type { Article } from '../types.ts';

/** How long the talk is to be. */
export interface LengthOptions {
  /** Slides in all, cover included; from 2 on. */
  readonly slides?: number | undefined;
  /** Length of the talk; one slide takes about a minute and a half. */
  readonly minutes?: number | undefined;
}

/** Slides in all that a talk about the article should have, at least 2; at most 40 unless more are asked for. */
export function countSlides(article: Article, { slides, minutes }: LengthOptions): number {
  const words = countArticleWords(article);
  // Beyond about 1250 words a talk grows slowly: a long article has more detail, not more messages.
  const short = Math.min(3 + words / 120, 5 + words / 145);
  const natural = Math.round(words <= 1250 ? short : Math.min(20, 13 + (words - 1250) / 450));
  const wanted = slides ?? (minutes === undefined ? Math.min(40, natural + 3) : minutes / minutesPerSlide);
  return Math.max(2, Math.round(wanted));
}

/** Minutes that a slide stands. */
const minutesPerSlide = 1.5;

/** Words of prose in an article. */
export function countArticleWords(article: Article): number {
  const prose = article.blocks.filter(({ kind }) => kind !== 'code' && kind !== 'heading');
  return prose.reduce(
    (sum, block) => sum + block.sentences.reduce((words, { text }) => words + countWords(text), 0),
    0,
  );
}
