import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAction, keyGroups, type KeyLike } from '../../src/stage/keys.ts';

const key = (key: string, held: Partial<KeyLike> = {}): KeyLike => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const shortcuts = keyGroups.flatMap(({ shortcuts }) => shortcuts);

test('no key does two things', () => {
  const keys = shortcuts.flatMap(({ keys }) => keys);
  expect(keys.filter((each, i) => keys.indexOf(each) !== i)).toEqual([]);
});

test.each([
  [key('b'), 'black'],
  [key('B', { shiftKey: false }), 'black'],
  [key('.'), 'black'],
  [key('w'), 'white'],
  [key('s'), 'speaker'],
  [key('c'), 'sources'],
  [key('?', { shiftKey: true }), 'help'],
  [key('F5'), 'start'],
  [key('F5', { shiftKey: true }), 'full'],
  [key('PageDown'), 'next'],
  [key('Backspace'), 'previous'],
  [key('c', { ctrlKey: true }), null],
  [key('b', { altKey: true }), null],
  [key('b', { metaKey: true }), null],
  [key('q'), null],
  [key('u'), null],
  [key('Delete'), null],
])('%o asks for %s', (event, action) => {
  expect(findAction(event, false)).toBe(action);
});

test('keys of the pen count while somebody draws', () => {
  expect(findAction(key('u'), true)).toBe('undo');
  expect(findAction(key('z', { metaKey: true }), true)).toBe('undo');
  expect(findAction(key('s', { ctrlKey: true }), true)).toBe('save');
});

test('the docs have a table of all keys, as the help shows them', () => {
  const docs = readFileSync('docs/presenting.md', 'utf8');
  const rows = shortcuts.map(({ shown, does }) => `| ${shown.replaceAll(', ', ' · ')} | ${does} |`);
  expect(rows.filter((row) => !docs.includes(row))).toEqual([]);
});
