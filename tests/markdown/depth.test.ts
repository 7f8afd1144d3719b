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

test('R42 the place is that of the whole line', () => {
  const line = `${'>'.repeat(deep)} a`;
  expect(findTooDeep(`one\n${line}\ntwo\n`)).toEqual({ start: 4, end: 4 + line.length });
  expect(findTooDeep(`one\n${line}`)).toEqual({ start: 4, end: 4 + line.length });
  expect(findTooDeep(`\n${line} - - -\n`)).toEqual({ start: 1, end: 7 + line.length });
});

test.each([
  ['divs', '::: a\n'.repeat(deepestNesting), '::: a\n'],
  ['indented divs', '   ::: a\n'.repeat(deepestNesting), ' ::: a\n'],
  ['quotes', '>'.repeat(deepestNesting), '>'],
  ['dashes', '- '.repeat(deepestNesting), '- a'],
  ['plus signs', '+ '.repeat(deepestNesting), '+ a'],
  ['numbers', '12) '.repeat(deepestNesting), '1. a'],
  ['tabs', `${'\t'.repeat(deepestNesting / 2 - 1)}- `, '- - a'],
  ['blanks', `${'  '.repeat(deepestNesting - 1)}- `, '- a'],
  ['notes', '[^a]: '.repeat(deepestNesting), '[^b]: a'],
  ['notes with longer names', '[^note]: '.repeat(deepestNesting), '[^b]: a'],
  ['divs with colons behind', '::: a :::\n'.repeat(deepestNesting), '::: a :::\n'],
])('R41 as many %s as may be are read, and one more is not', (_, most, one) => {
  expect(findTooDeep(`${most}a\n`)).toBeNull();
  expect(findTooDeep(`${most}${one}\n`)).not.toBeNull();
});

test('a div that is closed leaves room for another, and closing none makes no room', () => {
  expect(findTooDeep(`${'::: a\n'.repeat(deepestNesting)}:::\n::: b\n`)).toBeNull();
  expect(findTooDeep(`${'::: a\n'.repeat(deepestNesting)}:::::  \t\n::: b\n`)).toBeNull();
  expect(findTooDeep(`${':::\n'.repeat(9)}${'::: a\n'.repeat(deep)}`)).not.toBeNull();
});

test.each([
  ['colons in a line', 'a ::: b\n'.repeat(deep)],
  ['code that is indented', '    ::: a\n'.repeat(deep)],
  ['two colons', ':: a\n'.repeat(deep)],
  ['dashes without blanks', `${'-'.repeat(deep)}a\n`],
  ['numbers of ten digits', `${'1234567890. '.repeat(deep)}a\n`],
  ['a line of stars and blanks', `${'*\t'.repeat(deep)}\n`],
  ['a line of lower dashes', `${'_ '.repeat(deep)}\n`],
  ['a line of dashes and blanks', `${'- '.repeat(deep)}\n`],
  ['quotes after words', `a ${'>'.repeat(deep)}\n`],
  ['notes that are asked for', `${'[^a] '.repeat(deep)}b\n`],
])('%s: no levels', (_, text) => {
  expect(findTooDeep(text)).toBeNull();
});
