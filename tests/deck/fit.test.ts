import { expect, test } from 'vitest';
import { fitOf } from '../../src/deck/fit.ts';
import { layOut, rulesOf } from '../support/deck.ts';

const fitsOf = (text: string): string[] => {
  const { slides, deck } = layOut(text);
  return slides.map((slide) => fitOf(slide, deck.meta));
};

test('a slide is fitted as it says, else as its deck says, else as far as it goes', () => {
  const slides = '# A\n\n---\n\n## B {fit=off}\n\n---\n\n## C\n\n<!-- fit: split -->\n';
  expect(fitsOf(slides)).toEqual(['split', 'off', 'split']);
  expect(fitsOf(`---\nfit: dense\n---\n\n${slides}`)).toEqual(['dense', 'off', 'split']);
});

test('a word that is none is reported and counts as nothing', () => {
  const text = '---\nfit: off\n---\n\n## A {fit=smaller}\n';
  expect(rulesOf(layOut(text))).toEqual(['unknown-fit']);
  expect(fitsOf(text)).toEqual(['off']);
  expect(rulesOf(layOut('---\nfit: smaller\n---\n\n## A\n'))).toEqual(['setting-value']);
});
