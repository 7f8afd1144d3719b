import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directiveNames } from '../../src/deck/directives.ts';
import { layouts } from '../../src/layout/choose-layout.ts';
import { toneNames } from '../../src/theme/types.ts';
import { readExamples } from './read-examples.mjs';

const examples = readExamples();

test('every example has a name of its own and its picture', () => {
  const names = examples.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(names).size).toBe(names.length);
  for (const { page, name } of examples) {
    expect(readFileSync(page, 'utf8')).toContain(`(pictures/format/${name}.webp)`);
    expect(existsSync(`docs/pictures/format/${name}.webp`), `${name}: run npm run pictures`).toBe(true);
  }
});

test('every picture is small enough for a page of many', () => {
  const large = examples.filter(({ name }) => statSync(`docs/pictures/format/${name}.webp`).size > 60_000);
  expect(large.map(({ name }) => name)).toEqual([]);
});

test('the page names every layout, directive and tone', () => {
  const text = readFileSync('docs/outline-format.md', 'utf8');
  const names = [...layouts.map(({ name }) => name), ...directiveNames, ...toneNames];
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('no picture is left of an example that is gone', () => {
  const names = examples.map(({ name }) => `${name}.webp`);
  expect(readdirSync('docs/pictures/format').filter((file) => !names.includes(file))).toEqual([]);
});
