import { expect, test } from 'vitest';
import { renderContactSheet } from '../../src/paper/contact-sheet.ts';
import { drawSlides } from './support.ts';

const { slides, dress } = drawSlides('# A\n\n---\n\n## B\n\n---\n\n## C\n\n---\n\n## D\n\n---\n\n## E\n');

test.each([
  [1, 1, 1],
  [2, 1, 2],
  [5, 2, 3],
])('%i slides stand in %i columns and %i rows, each with its number', async (count, columns, rows) => {
  const { html, width, height } = await renderContactSheet(slides.slice(0, count), dress);
  expect(html).toContain(`repeat(${columns}, 480px)`);
  for (let n = 1; n <= count; n++) expect(html).toContain(`</section></div><p>${n}</p>`);
  expect({ width, height }).toEqual({
    width: columns * 480 + (columns - 1) * 24 + 72,
    height: rows * (270 + 26) + (rows - 1) * 24 + 72,
  });
});

test('the slides of a deck of thousands become small enough for one picture', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => ({ ...slides[0]!, number: i + 1 }));
  const { width } = await renderContactSheet(many, dress);
  expect(width).toBeGreaterThan(14_000);
  expect(width).toBeLessThanOrEqual(15_000);
});
