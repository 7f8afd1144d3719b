import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosine, inverseFrequencies, rankSentences } from '../../../src/article/score/lexrank.ts';
import { containment, contentStems, jaccard } from '../../../src/article/stems.ts';

test('inflected forms meet, stop words and possessives go', () => {
  expect(contentStems('The parades')).toEqual(contentStems('parade'));
  expect(contentStems('countries')).toEqual(contentStems('The country’s'));
  expect(contentStems('The of and with')).toEqual([]);
});

test('scripts without blanks still have parts to compare', () => {
  expect(contentStems('日本の経済').length).toBeGreaterThan(2);
});

test('likeness lies between 0 and 1, and a text is like itself', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [x, y] = [new Set(a), new Set(b)];
      for (const value of [jaccard(x, y), containment(x, y)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(jaccard(x, x)).toBe(1);
      expect(cosine(a, a, new Map())).toBeCloseTo(1);
    }),
  );
});

test('the sentence that shares most with the others ranks highest', () => {
  const documents = [
    ['bridge', 'car', 'toll'],
    ['bridge', 'car'],
    ['bridge', 'toll'],
    ['cake', 'oven'],
  ];
  const ranks = rankSentences(documents, inverseFrequencies(documents));
  expect(ranks.indexOf(Math.max(...ranks))).toBe(0);
  expect(Math.min(...ranks)).toBe(ranks[3]);
});
