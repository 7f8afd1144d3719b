import { expect, test } from 'vitest';
import { readSlides, readTones, shareSlides } from '../../src/gallery/gallery-slides.ts';
import { Html } from '../../src/html.ts';
import type { Arranged } from '../../src/layout/arrange.ts';

const arranged = [
  { slide: { heading: { text: 'A mill' } }, layout: { name: 'bullets' } } as unknown as Arranged,
];
const slide = (tone: string, inner: string) =>
  Html.trusted(`<section data-layout="bullets" data-tone="${tone}" data-background-color="#fff">
<div class="slide" data-tone="tint">${inner}</div>
<aside class="notes"><p>Say it</p></aside>
</section>
`);

test('a slide is kept without what its theme sets on it, and without its notes', () => {
  expect(readSlides(arranged, [slide('base', 'River')])).toEqual([
    {
      layout: 'bullets',
      title: 'A mill',
      markup:
        '<section data-layout="bullets">\n<div class="slide" data-tone="tint">River</div>\n\n</section>',
    },
  ]);
});

test('its tone is told apart, as each theme gives it another', () => {
  expect(readTones([slide('accent', 'A'), slide('base', 'B')])).toEqual(['accent', 'base']);
});

test('themes share the slides that they draw alike', () => {
  const of = (tone: string, inner: string) => readSlides(arranged, [slide(tone, inner)]);
  const { slides, places } = shareSlides([of('base', 'A'), of('accent', 'A'), of('base', 'B')]);
  expect(places).toEqual([[0], [0], [1]]);
  expect(slides.length).toBe(2);
});
