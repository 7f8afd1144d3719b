import { expect, test } from 'vitest';
import { partNotes } from '../../src/deck/note-parts.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { layOut } from '../support/deck.ts';

/** Each part as its step or index and its words. */
function parts(notes: string): unknown[] {
  const laid = layOut(`## A\n\n${notes}`);
  return partNotes(laid.slides[0]!.notes).map(({ step, index, blocks }) => [
    step ?? `index ${index}`,
    plainText(blocks.map(({ token }) => token)).replace(/\s+/g, ' '),
  ]);
}

test.each([
  ['', []],
  ['Note: one\n\ntwo\n', [[0, 'one two']]],
  [
    'Note: one\n\n. . .\n\ntwo\n\n. . .\n\nthree\n',
    [
      [0, 'one'],
      [1, 'two'],
      [2, 'three'],
    ],
  ],
  [
    'Note: one\n. . .\ntwo\n. . .\n- three\n',
    [
      [0, 'one'],
      [1, 'two'],
      [2, 'three'],
    ],
  ],
  ['Note:\n\n. . .\n\nlater\n', [[1, 'later']]],
  [
    'Note: one\n\n. . .\n\n. . .\n\nthree\n',
    [
      [0, 'one'],
      [2, 'three'],
    ],
  ],
  [
    '::: notes\none\n\n. . .\n\ntwo\n:::\n\nNote: and more\n',
    [
      [0, 'one'],
      [1, 'two and more'],
    ],
  ],
  [
    '::: {.notes fragment-index=4}\nfour\n:::\n\nNote: one\n',
    [
      ['index 4', 'four'],
      [0, 'one'],
    ],
  ],
  [
    'Note: one\n\n::: {.notes fragment-index=4}\nfour\n:::\n\ntwo\n',
    [
      [0, 'one two'],
      ['index 4', 'four'],
    ],
  ],
  ['::: {.notes fragment-index=x}\none\n:::\n', [[0, 'one']]],
  ['Note: a . . . b\n', [[0, 'a . . . b']]],
  ['Note:\n```\n. . .\n```\n', [[0, '. . .']]],
] as const)('%j', (notes, expected) => {
  expect(parts(notes)).toEqual(expected);
});

test('parts stand where they are written', () => {
  const laid = layOut('## A\n\nNote: one\n. . .\ntwo *words*\n');
  const texts = partNotes(laid.slides[0]!.notes).flatMap(({ blocks }) =>
    blocks.map(({ range }) => laid.source.text.slice(range.start, range.end).trim()),
  );
  expect(texts).toEqual(['one', 'two *words*']);
});

test('notes in a column are not shown, and all else in it is', () => {
  const { slides } = layOut(
    '## A\n\n::: columns\n::: column\nleft\n\n::: notes\nsaid\n:::\n:::\n::: column\nright\n:::\n:::\n',
  );
  const plain = (blocks: (typeof slides)[number]['blocks']) =>
    plainText(blocks.map(({ token }) => token)).replace(/\s+/g, ' ');
  expect(plain(slides[0]!.blocks)).toBe('left right');
  expect(plain(slides[0]!.notes)).toBe('said');
});

test('thousands of pauses are read one after another', () => {
  const { slides } = layOut(`## A\n\nNote:\n${'. . .\n'.repeat(3000)}the end\n`);
  expect(partNotes(slides[0]!.notes)).toMatchObject([{ step: 3000 }]);
});
