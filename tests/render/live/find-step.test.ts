import { expect, test } from 'vitest';
import { findStep } from '../../../src/render/live/find-step.ts';

const slide = (inner: string, attributes = '') =>
  `<section id="a"${attributes}>\n<div class="slide">${inner}</div>\n<aside class="notes"><p>said</p></aside>\n</section>\n`;

test('the step is that of the fragment in which two versions differ', () => {
  const list = (word: string) =>
    slide(
      `<ul><li>one</li><li class="fragment">two</li><li class="fragment">${word} <b>x</b></li></ul><p>end</p>`,
    );
  expect(findStep(list('three'), list('four'))).toBe(1);
});

test('numbered fragments come first, and what holds the edit may be an element without an end', () => {
  const parts = (word: string, src: string) =>
    slide(
      `<p class="fragment">late ${word}</p><p class="fragment" data-fragment-index="5">b</p>` +
        `<p class="fragment" data-fragment-index="2">a</p><img class="fragment" src="${src}"><br>`,
    );
  expect(findStep(parts('x', '1'), parts('y', '1'))).toBe(2);
  expect(findStep(parts('x', '1'), parts('x', '2'))).toBe(3);
});

test('what is seen all the time, only heard, or said of the whole slide has no step', () => {
  const inner = '<p class="fragment">one</p><p>two</p>';
  expect(findStep(slide(inner), slide(inner.replace('two', 'three')))).toBeNull();
  expect(findStep(slide(inner), slide(inner, ' data-timing="9"'))).toBeNull();
  expect(findStep(slide(inner), slide(inner).replace('said', 'told'))).toBeNull();
  expect(findStep(slide(inner), slide(inner))).toBeNull();
});
