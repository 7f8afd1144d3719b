import { expect, test } from 'vitest';
import { deepestNesting, findTooDeep } from '../../src/markdown/depth.ts';

const deep = deepestNesting + 1;

test.each([
  ['quotes', `${'>'.repeat(deep)} a\n`],
  ['spaced quotes', `${'> '.repeat(deep)}a\n`],
  ['lists on a line', `${'- '.repeat(deep)}a\n`],
  ['lists by indentation', Array.from({ length: deep + 1 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')],
  ['numbered lists', `${'1. '.repeat(deep)}a\n`],
  ['divs', '::: a\n'.repeat(deep)],
  ['footnotes', `${'[^a]: '.repeat(deep)}b\n`],
])('too many levels of %s are found', (_, text) => {
  const range = findTooDeep(text);
  expect(range).not.toBeNull();
  expect(text.slice(range!.start, range!.end)).not.toContain('\n');
});

test.each([
  ['many divs, each closed', '::: a\nb\n:::\n'.repeat(deep)],
  ['a long rule', `${'* '.repeat(deep)}\n`],
  ['a line of dashes', `${'-'.repeat(400)}\n`],
  ['a wide line', `${' '.repeat(1000)}a\n`],
  ['many items', '- a\n'.repeat(1000)],
  ['as many quotes as may be', `${'>'.repeat(deepestNesting)} a\n`],
])('%s is not too deep', (_, text) => {
  expect(findTooDeep(text)).toBeNull();
});

test('what stands before the offset does not count', () => {
  const text = `${'>'.repeat(deep)} a\nb\n`;
  expect(findTooDeep(text, text.indexOf('b'))).toBeNull();
});
