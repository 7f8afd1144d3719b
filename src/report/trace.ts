import type { Outline, OutlineSlide } from '../article/types.ts';

/** A line of the outline that was drawn from a sentence. */
export interface Use {
  /** Id of the line in the page. */
  readonly anchor: string;
  /** Number of the slide, from 1. */
  readonly slide: number;
  /** Number of the point on it, from 1; 0 for the headline. */
  readonly point: number;
  /** What the line shows, its lead included. */
  readonly text: string;
}

/** What became of the sentences of an article, by their ids. */
export interface Trace {
  /** Lines that show a sentence or a part of it, in the order of the slides. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** Numbers of the slides whose notes hold a sentence that no line shows. */
  readonly notes: ReadonlyMap<string, readonly number[]>;
}

/** Id of a line in the page: `slide-4-2` is the second point of the fourth slide, `slide-4-0` its headline. */
export function anchorOf(slide: number, point: number): string {
  return `slide-${slide}-${point}`;
}

/** Lines of a slide with their numbers, the headline first; one without words is left out. */
export function linesOf({ headline, items }: OutlineSlide): {
  readonly point: number;
  readonly text: string;
  readonly src: readonly string[];
}[] {
  const head = { point: 0, text: headline.text, src: headline.src };
  const points = items.map(({ lead, text, src }, i) => ({
    point: i + 1,
    text: `${lead} ${text}`.trim(),
    src,
  }));
  return [head, ...points].filter(({ text }) => text !== '');
}

/** Follows every line of an outline back to its sentences. */
export function traceOutline({ slides }: Outline): Trace {
  const uses = new Map<string, Use[]>();
  const notes = new Map<string, number[]>();
  slides.forEach((slide, i) => {
    for (const { point, text, src } of linesOf(slide)) {
      const use: Use = { anchor: anchorOf(i + 1, point), slide: i + 1, point, text };
      for (const id of new Set(src.map(sentenceId))) uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  });
  slides.forEach((slide, i) => {
    for (const { id } of slide.notes) if (!uses.has(id)) notes.set(id, [...(notes.get(id) ?? []), i + 1]);
  });
  return { uses, notes };
}

/** Id of a sentence in the page; the article's headline has one sentence, and one name for it. */
export function sentenceId(id: string): string {
  return id === 'p0.s1' ? 'p0' : id;
}
