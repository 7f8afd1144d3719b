import { resolveSource } from '../../article/gates/resolve-sources.ts';
import { shorten } from '../../article/gates/show-sentence.ts';
import type { Article } from '../../article/types.ts';
import type { Range } from '../../source/source.ts';
import type { SlidePoints } from './read-points.ts';

/** How many there are, and how many of them hold. */
export interface Share {
  readonly of: number;
  readonly held: number;
}

/** What an outline takes from its article, and what stands on it without the article. */
export interface Coverage {
  /** Paragraphs, lists, quotations and tables of the article, and those that a slide names. */
  readonly paragraphs: Share;
  /** Slides, and those that name a sentence, or a point of which does. */
  readonly slides: Share;
  /** Points, rows, quotations and lines of text, and those that name a sentence. Headlines are not counted. */
  readonly points: Share;
  /** Paragraphs that no slide names, with their first words. */
  readonly untouched: readonly { readonly id: string; readonly text: string }[];
  readonly slidesWithout: readonly {
    readonly number: number;
    readonly title: string;
    readonly range: Range;
  }[];
  readonly pointsWithout: readonly { readonly slide: number; readonly text: string; readonly range: Range }[];
}

/** Characters of a paragraph or point that are shown. */
const shown = 60;

/** How an outline and its article cover each other. Headings and code of the article count for neither side. */
export function countCoverage(slides: readonly SlidePoints[], article: Article): Coverage {
  const isHeld = (src: readonly string[]) => src.some((id) => resolveSource(article, id) !== null);
  const blocks = article.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const named = new Set(
    slides
      .flatMap(({ headline, points, whole }) => [
        ...(headline?.src ?? []),
        ...whole,
        ...points.flatMap(({ src }) => src),
      ])
      .flatMap((id) => (resolveSource(article, id) ? [id.split('.')[0]!] : [])),
  );
  const untouched = blocks.filter(({ id }) => !named.has(id));
  const slidesWithout = slides.filter(
    ({ headline, points, whole }) =>
      ![headline?.src ?? [], whole, ...points.map(({ src }) => src)].some(isHeld),
  );
  const points = slides.flatMap((slide) => slide.points.map((point) => ({ ...point, slide: slide.number })));
  const pointsWithout = points.filter(({ src }) => !isHeld(src));
  return {
    paragraphs: { of: blocks.length, held: blocks.length - untouched.length },
    slides: { of: slides.length, held: slides.length - slidesWithout.length },
    points: { of: points.length, held: points.length - pointsWithout.length },
    untouched: untouched.map(({ id, sentences }) => ({ id, text: shorten(sentences[0]?.text ?? '', shown) })),
    slidesWithout: slidesWithout.map(({ number, title, range }) => ({ number, title, range })),
    pointsWithout: pointsWithout.map(({ slide, text, range }) => ({
      slide,
      text: shorten(text, shown),
      range,
    })),
  };
}
