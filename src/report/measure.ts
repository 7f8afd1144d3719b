import { countVisible } from '../article/lint.ts';
import { countArticleWords } from '../article/plan/budget.ts';
import { splitWords } from '../article/read/raw-block.ts';
import type { Article, ArticleBlock, Outline, OutlineSlide } from '../article/types.ts';
import { linesOf, type Trace } from './trace.ts';

/** How much of an article stands on its slides. */
export interface Figures {
  /** Words of the article without its headings and code. */
  readonly words: number;
  readonly slides: number;
  /** Points, rows and quotations of all slides. */
  readonly points: number;
  /** Visible words of the slides that hold points. */
  readonly perSlide: { readonly mean: number; readonly most: number };
  /** Sentences that a headline or a point was drawn from. */
  readonly sentences: { readonly used: number; readonly all: number };
  /** Words of the article that stand in a line drawn from their own sentence. */
  readonly shown: number;
  /** Words on all slides, titles included. */
  readonly visible: number;
  /** Blocks of which no line was drawn, by their ids. */
  readonly untouched: readonly string[];
}

/** True for a block whose sentences a slide could show; headings name what stands below them. */
export function isPassage({ kind }: ArticleBlock): boolean {
  return kind !== 'heading' && kind !== 'code';
}

/** The figures of an outline drawn from an article. */
export function measure(article: Article, outline: Outline, { uses }: Trace): Figures {
  const passages = article.blocks.filter(isPassage);
  const sentences = passages.flatMap((block) => block.sentences);
  const spoken = outline.slides.filter(({ kind }) => kind !== 'code');
  const visible = spoken.map(countVisible);
  const dense = spoken.filter(holdsPoints).map(countVisible);
  return {
    words: countArticleWords(article),
    slides: outline.slides.length,
    points: spoken.reduce((sum, { items }) => sum + items.length, 0),
    perSlide: {
      mean: dense.length === 0 ? 0 : Math.round(total(dense) / dense.length),
      most: Math.max(0, ...dense),
    },
    sentences: { used: sentences.filter(({ id }) => uses.has(id)).length, all: sentences.length },
    shown: total(
      sentences.map(({ id, text }) =>
        countShown(
          text,
          (uses.get(id) ?? []).map((use) => use.text),
        ),
      ),
    ),
    visible: total(visible),
    untouched: passages
      .filter((block) => !block.sentences.some(({ id }) => uses.has(id)))
      .map(({ id }) => id),
  };
}

function holdsPoints(slide: OutlineSlide): boolean {
  return slide.kind !== 'cover' && slide.kind !== 'section' && linesOf(slide).some(({ point }) => point > 0);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Words of a sentence that stand in one of the lines, each as often as it stands in the fullest of them. */
function countShown(sentence: string, lines: readonly string[]): number {
  if (lines.length === 0) return 0;
  const words = countEach(sentence);
  const counts = lines.map(countEach);
  let shown = 0;
  for (const [word, times] of words)
    shown += Math.min(times, Math.max(...counts.map((count) => count.get(word) ?? 0)));
  return shown;
}

function countEach(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitWords(text).map(bare)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word without the marks around it, in lower case. */
function bare(word: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(word.toLowerCase())?.[0] ?? '';
}
