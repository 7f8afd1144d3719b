import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignPrints } from '../../../src/article/update/align-prints.ts';

test('what is the same is paired, moved or not; the rest falls in the gap where it stands', () => {
  expect(alignPrints(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'y'])).toEqual({
    pairs: [
      [0, 0],
      [2, 2],
      [3, 3],
    ],
    gaps: [
      { old: [1], now: [1] },
      { old: [], now: [4] },
    ],
  });
  expect(alignPrints(['a', 'b', 'c'], ['c', 'a', 'b']).pairs).toEqual([
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
});

test('the second of two equal sentences is paired with the second', () => {
  expect(alignPrints(['a', 'b', 'a'], ['a', 'x', 'a']).pairs).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

test('what both end with is paired at the end, however often it stands before', () => {
  expect(alignPrints(['a', 'b', 'a', 'c', 'a', 'd'], ['x', 'b', 'a', 'c', 'a', 'd'])).toEqual({
    pairs: [1, 2, 3, 4, 5].map((at) => [at, at]),
    gaps: [{ old: [0], now: [0] }],
  });
});

test('every place of both is in one pair or one gap', () => {
  const prints = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });
  fc.assert(
    fc.property(prints, prints, (old, now) => {
      const { pairs, gaps } = alignPrints(old, now);
      for (const [from, to] of pairs) expect(now[to]).toBe(old[from]);
      const places = (length: number) => Array.from({ length }, (_, i) => i);
      const sorted = (list: number[]) => list.sort((a, b) => a - b);
      expect(sorted([...pairs.map(([from]) => from), ...gaps.flatMap((gap) => gap.old)])).toEqual(
        places(old.length),
      );
      expect(sorted([...pairs.map(([, to]) => to), ...gaps.flatMap((gap) => gap.now)])).toEqual(
        places(now.length),
      );
    }),
  );
});
