import { expect, test } from 'vitest';
import { joinLines, normaliseText, straighten } from '../../../src/article/read/normalise.ts';

test('blanks, invisible characters and doubled full stops are repaired', () => {
  expect(normaliseText(' One\u00A0two \u200Bthree. . Four ,  five ')).toBe('One two three. Four, five');
});

test('composed form, so that equal words are equal', () => {
  expect(normaliseText('Cafe\u0301')).toBe('Café');
});

test('a hyphen at a line end goes only where the whole word stands elsewhere', () => {
  expect(joinLines(['inter-', 'national law'], 'an international court')).toBe('international law');
  expect(joinLines(['a state-', 'owned bank'], 'a bank')).toBe('a state-owned bank');
});

test('straightening keeps every offset', () => {
  expect(straighten('“It’s”')).toBe('"It\'s"');
});
