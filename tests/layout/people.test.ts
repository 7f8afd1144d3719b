import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

const slide = (...items: string[]) => {
  const laid = layOut(`# Talk\n\n---\n\n## Who\n\n${items.map((item) => `- ${item}`).join('\n')}`);
  return { layout: laid.arranged[1]!.layout.name, markup: renderSections(laid)[1]! };
};

test.each([
  ['before the name', '![Ada at her desk](ada.jpg) **Ada Brenner**, desk'],
  ['after the role', '**Ada Brenner**, desk ![Ada at her desk](ada.jpg)'],
])('a photograph may stand %s, and comes first on the card', (_, ada) => {
  const { layout, markup } = slide(ada, '**Jonas Feld**, cellar');
  expect(layout).toBe('people');
  expect(markup).toMatch(
    /<li[^>]*><img[^>]*alt="Ada at her desk"[^>]*><p class="role">desk ?<\/p><p class="name">/,
  );
  expect(markup).toMatch(/<li[^>]*><p class="role">cellar<\/p>/);
});

test('a picture before other words makes nobody of them', () => {
  expect(slide('![A jar](jar.jpg) **Two jars** of seed', '**Three** more').layout).not.toBe('people');
});
