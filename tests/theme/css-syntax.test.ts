import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { checkCssSyntax } from '../../src/theme/css-syntax.ts';
import { builtIn, readParts } from './built-in.ts';

const check = (css: string) =>
  checkCssSyntax(makeSource('theme.css', css)).map(({ message, range }) => [message, range?.start]);

test.each([
  ['h2 { color: red', [['what opens here is not closed', 3]]],
  ['h2 { color: red; } }', [['"}" closes nothing', 19]]],
  ['h2 { inset: calc(1px; }', [['"}" stands where ")" is wanted', 22]]],
  ['a { content: "x\n}', [['the quotation mark is not closed on its line', 13]]],
  ['a {} /* and so on', [['the comment is not closed', 5]]],
])('%s', (css, found) => {
  expect(check(css)).toEqual(found);
});

test.each([
  'h2 { color: red }',
  '@media print { .a:is(.b, [c="}"]) { inset: calc((1px + 2px) * 2) } }',
  '/* { */ a { content: "{" }',
  'a { background: url(data:image/png;base64,AA==) }',
  '.x { whatever-is-new: some(thing) }',
])('%s is sound', (css) => {
  expect(check(css)).toEqual([]);
});

test('the sheets of the built-in themes are sound', () => {
  for (const theme of builtIn) {
    const sheets = readParts(theme).flatMap((part) => part.sheets);
    expect(sheets.flatMap(checkCssSyntax)).toEqual([]);
  }
});
