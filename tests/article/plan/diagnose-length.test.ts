import { expect, test } from 'vitest';
import { diagnoseLength } from '../../../src/article/plan/diagnose-length.ts';
import type { OutlineSlide } from '../../../src/article/types.ts';
import { makeArticle } from '../support.ts';

const article = makeArticle('The mill burned in May.');
const slides = (count: number): OutlineSlide[] =>
  Array.from({ length: count }, () => ({
    kind: 'content',
    headline: { text: 'The mill burned', src: ['p1.s1'] },
    items: [],
    notes: [],
  }));
const told = (count: number, wanted: number) =>
  diagnoseLength(article, slides(count), { slides: wanted }).map(
    ({ message, help }) => `${message}: ${help}`,
  );

test.each([
  [1, 3, ['the article fills 1 slide, not 3: ask for fewer slides, or write more of them by hand']],
  [2, 3, ['the article fills 2 slides, not 3: ask for fewer slides, or write more of them by hand']],
  [4, 3, ['the article needs 4 slides, not 3: ask for more slides, or leave out some by hand']],
  [3, 3, []],
  [0, 3, []],
])('%i slides where %i were asked for', (count, wanted, expected) => {
  expect(told(count, wanted)).toEqual(expected);
});
