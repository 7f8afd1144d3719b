import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { eachToken } from '../../src/markdown/places.ts';
import { makeSource } from '../../src/source/source.ts';

/** The text at the place of each token of a type. */
function placesOf(text: string, type: string): string[] {
  const source = makeSource('a.md', text);
  const found: string[] = [];
  for (const block of lexBlocks(source)) {
    eachToken(block, (token, { start, end }) => {
      if (token.type === type) found.push(`${start}:${source.text.slice(start, end)}`);
    });
  }
  return found;
}

test('equal pieces of text have places of their own', () => {
  expect(placesOf('![a](b) and ![a](b)\n', 'image')).toEqual(['0:![a](b)', '12:![a](b)']);
  expect(placesOf('- [x](y)\n- [x](y)\n', 'link')).toEqual(['2:[x](y)', '11:[x](y)']);
});

test('a piece of text is not found in the address of a link before it', () => {
  expect(placesOf('[one](a.png) ![a](a.png)\n', 'image')).toEqual(['13:![a](a.png)']);
  expect(placesOf('[a `b`](`b`) `b`\n', 'codespan')).toEqual(['3:`b`', '13:`b`']);
});

test('cells, nested lists, quotes and divs are reached', () => {
  expect(placesOf('| a | ![b](c) |\n|---|---|\n| ![b](c) | d |\n', 'image')).toEqual([
    '6:![b](c)',
    '28:![b](c)',
  ]);
  expect(placesOf('- a\n  - ![b](c)\n', 'image')).toEqual(['8:![b](c)']);
  expect(placesOf('> a\n> ![b](c)\n', 'image')).toEqual(['6:![b](c)']);
  expect(placesOf('::: x\n![b](c)\n:::\n', 'image')).toEqual(['6:![b](c)']);
});

test('what marked takes off the lines of a quote or a list does not hide what is in them', () => {
  expect(placesOf('> a ![b\n> c](d) e\n', 'image')).toEqual(['4:![b\n> c](d)']);
  expect(placesOf('- a\n\n  ```\n  b\n\n  c\n  ```\n', 'code')).toEqual(['7:```\n  b\n\n  c\n  ```']);
});

test('a bar that is written in a cell with its backslash hides nothing', () => {
  expect(placesOf('| a \\| b | ![c \\| d](e) |\n|---|---|\n| `f \\| g` | h |\n', 'image')).toEqual([
    '11:![c \\| d](e)',
  ]);
  expect(placesOf('| a | b |\n|---|---|\n| `f \\| g` | h |\n', 'codespan')).toEqual(['22:`f \\| g`']);
});
