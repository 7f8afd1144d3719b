import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { countWords } from '../../src/markdown/words.ts';
import { makeSource } from '../../src/source/source.ts';

const plain = (text: string) => plainText(lexBlocks(makeSource('a.md', text)).map(({ token }) => token));

test('markup, comments, pictures and footnote marks leave nothing; words stay', () => {
  expect(plain('a **b *c*** `d` [e](f) ![g](h) ==i== [j]{.k} ~~l~~[^m] <b>n</b> <!-- o -->\n')).toBe(
    'a b c d e i j l n',
  );
});

test('character references are read, but not in code', () => {
  expect(plain('&copy; &amp;amp; &#8212; `&amp;` \\&amp;\n')).toBe('© &amp; — &amp; &amp;');
});

test('lists, tables, quotes and divs give a line each', () => {
  expect(plain('- a\n- [x] b\n')).toBe('a\nb');
  expect(plain('| a | b |\n|---|---|\n| c | d |\n')).toBe('a b\nc d');
  expect(plain('::: note Title\ntext\n:::\n').split('\n')).toEqual(['Title', 'text']);
});

test.each([
  ['one two  three', 3],
  ['don’t well-known 3.5 %', 3],
  ['', 0],
  ['— … !', 0],
  ['naïve café', 2],
  ['Привет, мир', 2],
])('%j counts %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('scripts without blanks are counted by words, not as one', () => {
  expect(countWords('私は日本語を話します')).toBeGreaterThan(3);
  expect(countWords('ฉันพูดภาษาไทย')).toBeGreaterThan(2);
});

test('attributes at the end of a line are no words of it', () => {
  expect(plain('a {.fragment fragment-index=2}\n')).toBe('a');
  expect(plain('- a {.fragment}\n- b <!-- .element: class="x" -->\n')).toBe('a\nb');
  expect(plain('a {not attributes}\n')).toBe('a {not attributes}');
});
