import { expect, test } from 'vitest';
import { checkUnfinished } from '../../src/check/check-unfinished.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const told = (text: string) =>
  lexBlocks(makeSource('talk.md', text)).flatMap((block) =>
    checkUnfinished(block).map(({ range }) => text.slice(range!.start, range!.end)),
  );

test.each([
  ['- TODO ask Anna', ['TODO']],
  ['## Plans, FIXME `x`', ['FIXME']],
  ['It cost ??? euros, TBD.', ['???', 'TBD']],
  ['Lorem ipsum dolor', ['Lorem ipsum']],
  ['It rained [citation needed].', ['[citation needed]']],
  ['| a | b |\n| - | - |\n| 1 | XXX |\n', ['XXX']],
])('%s is not finished', (text, marks) => {
  expect(told(text)).toEqual(marks);
});

test.each([
  '- todo el mundo',
  '`TODO` in code',
  '```js\n// TODO\n```',
  'Really??',
  'TODOS',
  'METODO',
  'a-TODO-list',
  'XXXL',
])('%s is', (text) => {
  expect(told(text)).toEqual([]);
});
