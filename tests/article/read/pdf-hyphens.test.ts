import { expect, test } from 'vitest';
import { joinBroken } from '../../../src/article/read/pdf-hyphens.ts';

test.each([
  [['the re-', 'built mill'], [], 'the rebuilt mill'],
  [['a state-', 'owned mill'], [], 'a state-owned mill'],
  [['the co-', 'operation'], ['cooperation'], 'the cooperation'],
  [['a water-', 'wheel'], ['water-wheel'], 'a water-wheel'],
  [['the Anglo-', 'Saxon mill'], [], 'the Anglo-Saxon mill'],
  [['between 10-', 'year and'], [], 'between 10-year and'],
  [['a pause –', 'and on'], [], 'a pause – and on'],
])('%j', (lines, words, expected) => {
  expect(joinBroken(lines, new Set(words))).toBe(expected);
});
