import type { StageSlide } from './slides.ts';

/** A slide that was found, by its number from 1, and the words around what was looked for. */
export interface FoundSlide {
  readonly number: number;
  readonly slide: StageSlide;
  readonly around: readonly [before: string, found: string, after: string];
}

/** Letters before and after what was found. */
const shownBefore = 30;
const shownAfter = 60;

/**
 * Slides with a number, or that hold all words of a question, those with the words in their title first; with no question
 * all slides. Marks over letters and capitals do not count.
 */
export function findSlides(slides: readonly StageSlide[], question: string): FoundSlide[] {
  const words = fold(question)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = slides.map((slide, at) => ({ slide, number: at + 1 }));
  if (words.length === 0) return all.map((each) => ({ ...each, around: ['', '', ''] }));
  const numbered = all.filter(({ number }) => String(number) === question.trim());
  const inText = all
    .filter((each) => !numbered.includes(each))
    .map((each) => ({ ...each, title: fold(each.slide.title), text: textOf(each.slide) }))
    .filter(({ title, text }) => words.every((word) => title.includes(word) || fold(text).includes(word)))
    .sort((a, b) => Number(b.title.includes(words[0]!)) - Number(a.title.includes(words[0]!)));
  return [
    ...numbered.map((each): FoundSlide => ({ ...each, around: ['', '', ''] })),
    ...inText.map(({ slide, number, text }): FoundSlide => ({ slide, number, around: cut(text, words[0]!) })),
  ];
}

/** What stands on a slide under its heading, without its foot and its notes. */
function textOf({ section }: StageSlide): string {
  const parts = section.querySelectorAll('.slide > :not(.head, .foot, .art)');
  return [...parts]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Small letters without marks: as many as before, so that places stay. */
const fold = (text: string): string =>
  [...text].map((letter) => letter.normalize('NFD')[0]!.toLowerCase()).join('');

function cut(text: string, word: string): FoundSlide['around'] {
  const letters = [...text];
  const at = fold(text).indexOf(word);
  if (at < 0) return ['', '', ''];
  const slice = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('');
  const before = slice(at - shownBefore, at);
  return [
    at > shownBefore ? `…${before}` : before,
    slice(at, at + word.length),
    slice(at + word.length, at + word.length + shownAfter),
  ];
}
