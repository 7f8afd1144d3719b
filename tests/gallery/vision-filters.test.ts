import { expect, test } from 'vitest';
import { renderVisionFilters } from '../../src/gallery/vision-filters.ts';

test('the filters work on linear light and leave white as it is', () => {
  const { markup } = renderVisionFilters();
  expect(markup.match(/id="\w+"/g)).toEqual(['id="protan"', 'id="deutan"', 'id="tritan"']);
  expect(markup.match(/color-interpolation-filters="linearRGB"/g)?.length).toBe(3);
  for (const [, values] of markup.matchAll(/values="([^"]+)"/g)) {
    const numbers = values!.split(' ').map(Number);
    expect(numbers.length).toBe(20);
    for (const row of [0, 5, 10])
      expect(numbers[row]! + numbers[row + 1]! + numbers[row + 2]!).toBeCloseTo(1, 3);
  }
});
