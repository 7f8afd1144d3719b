import { expect, test } from 'vitest';
import { joinSources, partAt, partSources, relocate } from '../../src/source/joined.ts';
import { makeSource } from '../../src/source/source.ts';

const one = makeSource('a.md', 'first\n');
const two = makeSource('b/c.md', 'second\nfile\n');
const joined = joinSources(one, [two]);

test('the joined text is every text in turn, under the path of the first', () => {
  expect(joined.path).toBe('a.md');
  expect(joined.text).toBe('first\nsecond\nfile\n');
  expect(partSources(joined)).toEqual([one, two]);
});

test('an offset is in the file whose text it stands in; past the end, in the last', () => {
  expect(partAt(joined, 5).path).toBe('a.md');
  expect(partAt(joined, 6).path).toBe('b/c.md');
  expect(partAt(joined, 999).path).toBe('b/c.md');
});

test('a diagnostic moves to its file and the place there', () => {
  const problem = { severity: 'error', rule: 'crowded', message: 'm', path: 'a.md' } as const;
  expect(relocate(joined, { ...problem, range: { start: 13, end: 17 } })).toEqual({
    ...problem,
    path: 'b/c.md',
    range: { start: 7, end: 11 },
  });
  expect(relocate(joined, problem)).toEqual(problem);
  const elsewhere = { ...problem, path: 'theme.json', range: { start: 13, end: 17 } };
  expect(relocate(joined, elsewhere)).toEqual(elsewhere);
});
