import { describe, expect, test } from 'vitest';
import { listCovered, outside } from '../../src/deck/covered.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const covered = (text: string) =>
  listCovered(lexBlocks(makeSource('talk.md', text), 0)).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );

test.each([
  ['text\n\n```\n---\n```\n', ['```\n---\n```']],
  ['text\n\n    ---\n', ['---']],
  ['text `---` text\n', ['`---`']],
  ['- item `a`\n', ['`a`']],
  ['text\n\n<!-- one -->\n\n<!-- two -->\n', ['one', 'two']],
  ['text <!-- inside --> text\n', ['inside']],
  ['<div>\n<!-- of the markup -->\n</div>\n', ['of the markup']],
  ['text\n\n<pre>\n---\n</pre>\n', ['<pre>\n---\n</pre>']],
  ['  <Script>\n---\n</Script>\n', ['<Script>\n---\n</Script>']],
  ['<style>\n---\n</style>\n', ['<style>\n---\n</style>']],
  ['<textarea>\n---\n</textarea>\n', ['<textarea>\n---\n</textarea>']],
  ['::: columns\n\n---\n\n:::\n', ['::: columns\n\n---\n\n:::']],
  ['::: columns\n\ntext\n', []],
  ['::: columns\n\n`a`\n\n:::\n\n`b`\n', ['::: columns\n\n`a`\n\n:::', '`a`', '`b`']],
  ['<div><pre>\n---\n</pre></div>\n', []],
  ['<preface>\n---\n</preface>\n', []],
  ['text <b>bold</b>\n\n> quote\n', []],
])('of %j no separator is meant in %j', (text, expected) => {
  expect(covered(text)).toEqual(expected);
});

describe('places outside what is covered', () => {
  const text = 'abcdefghij\n---\n\n\nklm';
  const kept = (
    places: readonly (readonly [number, number])[],
    ranges: readonly (readonly [number, number])[],
  ) =>
    outside(
      places.map(([start, end]) => ({ start, end })),
      ranges.map(([start, end]) => ({ start, end })),
      { text },
    ).map(({ start, end }) => [start, end]);

  test.each<[string, [number, number], [number, number][], boolean]>([
    ['where nothing is covered', [0, 1], [], true],
    ['before it', [1, 2], [[3, 5]], true],
    ['right before it', [2, 3], [[3, 5]], true],
    ['all of it', [3, 5], [[3, 5]], false],
    ['its first part', [3, 4], [[3, 5]], false],
    ['its last part', [4, 5], [[3, 5]], false],
    ['right behind it', [5, 6], [[3, 5]], true],
    ['from it to what follows', [4, 6], [[3, 5]], true],
    ['nothing wide, in it', [4, 4], [[3, 5]], false],
    ['nothing wide, at its end', [5, 5], [[3, 5]], true],
    [
      'in the longer of two, behind the shorter',
      [5, 6],
      [
        [1, 8],
        [2, 3],
      ],
      false,
    ],
    ['with line breaks round it that are not covered', [10, 15], [[11, 14]], false],
    ['with line breaks round it, after what is covered', [10, 15], [[8, 11]], true],
    ['blank, before what is covered', [14, 17], [[15, 16]], true],
    ['blank, in what is covered', [14, 17], [[12, 18]], false],
  ])('one that is %s', (_, place, ranges, isKept) => {
    expect(kept([place], ranges)).toEqual(isKept ? [place] : []);
  });

  test('are given in the order of the text', () => {
    expect(
      kept(
        [
          [6, 7],
          [1, 2],
          [9, 10],
        ],
        [[5, 8]],
      ),
    ).toEqual([
      [1, 2],
      [9, 10],
    ]);
  });
});
