import { expect, test } from 'vitest';
import {
  allLines,
  findMissing,
  formatLines,
  hasLine,
  parseLines,
  parseSteps,
} from '../../src/markdown/line-ranges.ts';

test.each([
  ['1', '1'],
  [' 3 - 5 , 7 ', '3-5,7'],
  ['5-3', '3-5'],
  ['8-', '8-10'],
  ['7,99', '7'],
  ['9-99', '9-10'],
  ['1-', 'all'],
  ['1-10', 'all'],
  ['', 'all'],
  ['ALL', 'all'],
  ['*', 'all'],
  ['none', 'none'],
  ['0', 'none'],
  ['11', 'none'],
])('%j names of ten lines %j', (text, shown) => expect(formatLines(parseLines(text)!, 10)).toBe(shown));

test.each(['a', '1;2', '1-2-3', '-1', '1.5', ',', '1,', '1'.repeat(2000)])('%j names no lines', (text) =>
  expect(parseLines(text)).toBeNull(),
);

test('steps are parted by bars; one that is none makes the text no steps', () => {
  expect(parseSteps('|2')).toEqual([allLines, [{ from: 2, to: 2 }]]);
  expect(parseSteps('1|a')).toBeNull();
});

test('a set knows its lines, and which of them a code does not have', () => {
  const lines = parseLines('0,2-4,9-,12-')!;
  expect([1, 2, 4, 5, 8, 9, 1000].filter((line) => hasLine(lines, line))).toEqual([2, 4, 9, 1000]);
  expect(findMissing(lines, 10)).toEqual(['0', '12-']);
  expect(findMissing(lines, 3)).toEqual(['0', '2-4', '9-', '12-']);
});
