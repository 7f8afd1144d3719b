import { expect, test } from 'vitest';
import { ordinals, parts, readCount } from '../../../src/article/gates/count-words.ts';

const read = (text: string, from = 0) => {
  const count = readCount(text.split(' '), from);
  return count && [count.value, count.length];
};

test.each<readonly [string, readonly [number, number] | null]>([
  ['zero', [0, 1]],
  ['nineteen boats', [19, 1]],
  ['twenty one', [21, 2]],
  ['ninety nine', [99, 2]],
  ['ninety ten', [90, 1]],
  ['nineteen one', [19, 1]],
  ['ten one', [10, 1]],
  ['twenty one two', [21, 2]],
  ['two three', [2, 1]],
  ['two hundred', [200, 2]],
  ['two hundred five', [205, 3]],
  ['two hundred and five', [205, 4]],
  ['two hundred twenty one', [221, 4]],
  ['two hundred ninety', [290, 3]],
  ['two hundred and boats', [200, 2]],
  ['two and five', [2, 1]],
  ['and five', null],
  ['a dozen', [12, 2]],
  ['a hundred and one', [101, 4]],
  ['an hundred', [100, 2]],
  ['a boat', null],
  ['ab hundred', null],
  ['hundred', null],
  ['two dozen', [24, 2]],
  ['three thousand', [3000, 2]],
  ['three thousand two hundred and six', [3206, 6]],
  ['one million two hundred thousand and ten', [1_200_010, 7]],
  ['four billion', [4e9, 2]],
  ['five trillion', [5e12, 2]],
  ['two and a half million', [2_500_000, 5]],
  ['two and a quarter', [2.25, 4]],
  ['two and an eighth', [2.125, 4]],
  ['two and a boat', [2, 1]],
  ['two and ab half', [2, 1]],
  ['two and', [2, 1]],
  ['two and a', [2, 1]],
  ['boats', null],
  ['', null],
])('%j counts %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a number may begin further on', () => {
  expect(read('of a hundred boats', 1)).toEqual([100, 2]);
  expect(read('two', 1)).toBeNull();
});

test('ordinals are numbers, and name parts from the third on', () => {
  const named = ['first', 'second', 'third', 'twelfth', 'twentieth', 'thirtieth', 'hundredth'];
  expect(named.map((word) => ordinals.get(word))).toEqual([1, 2, 3, 12, 20, 30, 100]);
  const shares = ['half', 'halves', 'third', 'thirds', 'quarter', 'quarters', 'fifth', 'twentieths'];
  expect(shares.map((word) => parts.get(word))).toEqual([
    1 / 2,
    1 / 2,
    1 / 3,
    1 / 3,
    1 / 4,
    1 / 4,
    1 / 5,
    1 / 20,
  ]);
  for (const word of ['first', 'second', 'seconds', 'thirtieth']) expect(parts.has(word), word).toBe(false);
});
