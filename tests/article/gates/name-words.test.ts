import { expect, test } from 'vitest';
import { findKnownNames, isOrdinary, nameWords } from '../../../src/article/gates/name-words.ts';
import type { Sentence } from '../../../src/article/types.ts';

test('words have their form, their place, their capital, and whether they stand at the head', () => {
  const shown = nameWords('Lund’s boat met “Anna” in McTown.').map(
    ({ text, form, start, isCapital, isHead }) => `${text} ${form} ${start} ${isCapital} ${isHead}`,
  );
  expect(shown).toEqual([
    'Lund lund 0 true true',
    'boat boat 7 false false',
    'met met 12 false false',
    'Anna anna 17 true true',
    'in in 23 false false',
    'McTown mctown 26 true false',
  ]);
  expect(nameWords("it's so, iPhone's too").map(({ text }) => text)).toEqual(['it', 'so', 'iPhone', 'too']);
  expect(nameWords('eBay’sBoat').map(({ text, isCapital }) => `${text} ${isCapital}`)).toEqual([
    'eBay’sBoat false',
  ]);
});

test('names are words that are capital within sentences and never small', () => {
  const sentences = ['Boats met Lund in Spring.', 'In spring Lund left.'].map(
    (text) => ({ text }) as Sentence,
  );
  const { names, small, joined } = findKnownNames(sentences);
  expect([...names]).toEqual(['lund']);
  expect([...small]).toEqual(['met', 'in', 'spring', 'left']);
  expect(joined).toBe(' boats met lund in spring | in spring lund left ');
  expect(findKnownNames(sentences)).toBe(findKnownNames(sentences));
});

test.each([
  ['A', true],
  ['5th', true],
  ['May', true],
  ['Part', true],
  ['XIV', true],
  ['North', true],
  ['President', true],
  ['Mr', true],
  ['Lund', false],
  ['B5', false],
])('%s names nobody by itself: %j', (word, isIt) => {
  expect(isOrdinary(nameWords(word)[0]!)).toBe(isIt);
});
