import { expect, test } from 'vitest';
import { layOut } from '../support/deck.ts';

const read = (yaml: string) => layOut(`---\n${yaml}\n---\n\n# A\n`);
const told = (yaml: string) => read(yaml).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

test.each<[string, string[]]>([
  ['separator: 7', []],
  ['separator: [a]', ['setting-value: "separator" wants a text']],
  ['separator:', []],
  ['css: [7]', ['setting-value: "css" wants files']],
  ['css:', []],
  ['revealOptions:', []],
  ['revealOptions: [fade]', ['setting-value: "revealOptions" wants a map of Reveal.js options']],
  [
    'revealOptions: { width: 90%, height: 600 }',
    ['reveal-md: slides are as large as the theme draws them, not in parts of the window'],
  ],
  ['revealOptions: { slideNumber: c }', []],
  ['revealOptions: { slideNumber: h/v }', ['reveal-md: slide numbers are not written as "h/v"']],
])('%s of a deck for reveal-md tells %j', (yaml, expected) => {
  expect(told(yaml)).toEqual(expected);
});

test.each([
  ['revealOptions: { width: 800, height: 600 }', { width: 800, height: 600 }],
  ['revealOptions: { width: "1200px" }', { width: 1200, height: 700 }],
  ['revealOptions: { height: 480 }', { width: 960, height: 480 }],
])('%s makes slides of that ratio', (yaml, { width, height }) => {
  const { size } = read(yaml).deck.meta;
  expect(size.width / size.height).toBeCloseTo(width / height, 2);
});
