import { expect, test } from 'vitest';
import { cutPieces } from '../../../src/layout/fit/cut-pieces.ts';
import type { Piece } from '../../../src/layout/fit/pieces.ts';

const piece = (cost = 0): Piece => ({ block: 0, item: 0, nested: 0, lines: 1, footnotes: 0, cost });

/** How many pieces stand on each slide. */
function sizes(
  heights: readonly number[],
  room: number,
  costs: Readonly<Record<number, number>> = {},
): number[] {
  const pieces = heights.map((_, i) => piece(costs[i]));
  const starts = cutPieces(pieces, { heights, room });
  return starts.map((start, i) => (starts[i + 1] ?? heights.length) - start);
}

const same = (n: number): number[] => Array.from({ length: n }, () => 100);

test.each([
  [7, 600, [4, 3]],
  [6, 500, [3, 3]],
  [11, 1000, [6, 5]],
  [13, 600, [4, 5, 4]],
  [10, 300, [3, 2, 3, 2]],
])('%i like pieces in a room of %i px are shared evenly', (n, room, expected) => {
  expect(sizes(same(n), room)).toEqual(expected);
});

test('no last piece stands alone where that can be helped', () => {
  for (let n = 5; n < 60; n++) {
    for (const room of [300, 450, 800])
      expect(sizes(same(n), room).at(-1), `${n} in ${room}`).toBeGreaterThan(1);
  }
});

test('no slide holds more than the room, unless one piece does', () => {
  const heights = [300, 50, 50, 420, 80, 80, 900, 60, 60];
  const cut = sizes(heights, 500);
  let at = 0;
  for (const size of cut) {
    const own = heights.slice(at, (at += size));
    if (own.length > 1) expect(own.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(500);
  }
  expect(at).toBe(heights.length);
  expect(cut.length).toBeLessThan(heights.length);
});

test('a slide begins where it is good to begin, and never where it must not', () => {
  expect(sizes(same(10), 700, { 5: 0.1, 6: 0 })).toEqual([5, 5]);
  const rough = Object.fromEntries(same(10).map((_, i) => [i, i === 6 ? 0 : 0.33]));
  expect(sizes(same(10), 700, rough)).toEqual([6, 4]);
  const tied = { 5: Number.POSITIVE_INFINITY };
  expect(sizes(same(10), 700, tied)).not.toEqual([5, 5]);
});

test('at least two slides come of it, though the heights would fit, and never more than pieces', () => {
  expect(sizes(same(4), 5000)).toEqual([2, 2]);
  expect(sizes(same(3), 10)).toEqual([1, 1, 1]);
  expect(sizes([], 10)).toEqual([]);
});

test('thousands of pieces are shared among 200 slides at most', () => {
  const cut = sizes(same(6000), 900);
  expect(cut).toHaveLength(200);
  expect(Math.max(...cut) - Math.min(...cut)).toBeLessThanOrEqual(1);
});
