import { expect, test } from 'vitest';
import { topicality } from '../../../src/article/score/topicality.ts';

const count = new Map([
  ['harbour', 9],
  ['cran', 5],
]);
const scores = { count, title: new Set(['bridg']) };

test('words that recur, and those of the title, are the article’s own', () => {
  expect(topicality('harbour crane bridge', scores)).toBe(1);
  expect(topicality('A heron flew over the reeds', scores)).toBe(0);
});

test('a name and a number that stand once do not count against a sentence', () => {
  expect(topicality('The harbour paid Lena Berg 4,000 for a crane', scores)).toBeGreaterThan(
    topicality('The harbour paid nobody a penny for a crane', scores),
  );
});
