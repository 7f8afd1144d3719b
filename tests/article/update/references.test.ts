import { expect, test } from 'vitest';
import { findReferences } from '../../../src/article/update/references.ts';

const found = (text: string) =>
  findReferences(text, 0, []).map(({ id, range, quoted }) => {
    expect(text.slice(range.start, range.end)).toBe(id);
    return quoted === null ? id : `${id} “${quoted}”`;
  });

test('ids of source comments and of notes, each where it stands', () => {
  const text =
    '## A <!-- src: p1.s2, p3 -->\n\n- b <!-- src:p0 gone.p4.s1 -->\n\nNote:\n\np1.s2: One\nline.\n\ngone.p4.s1: Two.\n';
  expect(found(text)).toEqual(['p1.s2', 'p3', 'p0', 'gone.p4.s1', 'p1.s2 “One line.”', 'gone.p4.s1 “Two.”']);
});

test('notes without blank lines between them are notes of their own, and lose their escapes', () => {
  expect(found('Note:\np1.s1: A \\*b\\* costs \\$1\np1.s2: c')).toEqual([
    'p1.s1 “A *b* costs $1”',
    'p1.s2 “c”',
  ]);
});

test('other comments and other words are none', () => {
  expect(found('p1.s1 is <!-- layout: p1 --> <!-- src: xp1 p1x p.s1 -->\n see p2.s1: it')).toEqual([]);
});

test('a megabyte of what opens and never closes is read at once', () => {
  const started = performance.now();
  expect(findReferences('<!-- src: p1 '.repeat(80_000), 0, [])).toEqual([]);
  expect(findReferences('p1.s1: a\n'.repeat(110_000), 0, [])).toHaveLength(110_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
