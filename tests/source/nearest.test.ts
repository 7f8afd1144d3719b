import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/source/nearest.ts';

const layouts = ['cover', 'timeline', 'two-columns', 'table'];

test('the candidate that differs least is named, whatever the case', () => {
  expect(nearest('two-colum', layouts)).toBe('two-columns');
  expect(nearest('TimeLine', layouts)).toBe('timeline');
});

test('a word far from all candidates has no nearest one', () => {
  expect(nearest('photograph', layouts)).toBeUndefined();
});

test('help names the nearest word first, then all', () => {
  expect(didYouMean('tabel', layouts, 'layouts')).toBe(
    'write "table"; layouts: cover, timeline, two-columns, table',
  );
  expect(didYouMean('photograph', layouts)).toBe('allowed: cover, timeline, two-columns, table');
});

test('a short word is near where one letter differs, or two have changed places', () => {
  expect(nearest('foo', ['logo', 'footer'])).toBeUndefined();
  expect(nearest('log', ['logo', 'footer'])).toBe('logo');
  expect(nearest('tiem', ['time', 'tone'])).toBe('time');
});
