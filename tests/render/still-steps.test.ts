import { expect, test } from 'vitest';
import { Html } from '../../src/html.ts';
import { listSteps } from '../../src/render/steps.ts';
import { stillSteps } from '../../src/render/still-steps.ts';

const slide = (inner: string) => Html.trusted(`<section data-layout="points">${inner}</section>`);
const shown = (markup: string) =>
  [...markup.matchAll(/class="([^"]*)"[^>]*>(\w+)/g)].map(([, c, w]) => `${w}: ${c}`);

test('a slide without steps stands once, as it is', () => {
  const still = slide('<p>a</p>');
  expect(stillSteps(still)).toEqual([still]);
});

test('numbered fragments come first and together, the others one by one', () => {
  const steps = stillSteps(
    slide(
      '<p class="fragment">a</p><p class="fragment fade-out" data-fragment-index="2">b</p><p class="fragment" data-fragment-index="1">c</p><p class="fragment" data-fragment-index="2">d</p>',
    ),
  ).map(({ markup }) => markup);
  expect(steps).toHaveLength(4);
  expect(steps.map(shown)).toEqual([
    ['a: fragment', 'b: fragment fade-out', 'c: fragment', 'd: fragment'],
    ['a: fragment', 'b: fragment fade-out', 'c: fragment visible current-fragment', 'd: fragment'],
    [
      'a: fragment',
      'b: fragment fade-out visible current-fragment',
      'c: fragment visible',
      'd: fragment visible current-fragment',
    ],
    [
      'a: fragment visible current-fragment',
      'b: fragment fade-out visible',
      'c: fragment visible',
      'd: fragment visible',
    ],
  ]);
});

test('there are as many pages as Reveal.js makes steps, and one more', () => {
  const markup = slide('<i class="fragment" data-step="1"></i><i class="fragment"></i>');
  expect(stillSteps(markup)).toHaveLength(listSteps(markup.markup).length + 1);
  expect(stillSteps(markup)[2]!.markup).toContain('<section data-at="2" data-last="2"');
});
