import { expect, test } from 'vitest';
import { rowOfNone, worstOf } from '../../../src/check/theme/rows.ts';

test('what there is none of is right, and what there is is told with where it begins', () => {
  expect(rowOfNone('missing glyphs', 0, '')).toMatchObject({ value: 'none', isRight: true });
  expect(rowOfNone('missing glyphs', 3, 'slide 2')).toMatchObject({ value: '3', isRight: false, margin: -3 });
  expect(rowOfNone('missing glyphs', 1, 'slide 2', 'ż').value).toBe('ż');
});

test('of each check the worst row is left', () => {
  const rows = [
    rowOfNone('a', 1, 'one'),
    rowOfNone('a', 4, 'two'),
    rowOfNone('a', 2, 'three'),
    rowOfNone('b', 0, ''),
  ];
  expect(worstOf(rows).map(({ check, where }) => `${check} ${where}`)).toEqual(['a two', 'b ']);
});
