import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModules } from '../support/imports.ts';

const folder = new URL('./', import.meta.url);

/** Rooms whose rules golden decks show; the others read files, browsers, themes and articles, and test their own. */
const rooms = ['source', 'markdown', 'deck', 'layout', 'render', 'check'];

const written = readModules()
  .filter(({ room }) => rooms.includes(room))
  .flatMap(({ text }) => [...text.matchAll(/\brule: '([^']*)'/g)].map(([, rule]) => rule!));

const shown = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('diagnostics.txt'))
  .flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/: (?:error|warning) \[([^\]]*)\]/g),
  ])
  .map(([, rule]) => rule!);

test('every rule is shown by a golden deck', () => {
  expect(written.length).toBeGreaterThan(20);
  expect([...new Set(written)].filter((rule) => !shown.includes(rule))).toEqual([]);
});

test('golden decks show no rule that is gone', () => {
  expect([...new Set(shown)].filter((rule) => !written.includes(rule))).toEqual([]);
});

test('rules are named in kebab-case', () => {
  expect(written.filter((rule) => !/^[a-z]+(?:-[a-z]+)*$/.test(rule))).toEqual([]);
});
