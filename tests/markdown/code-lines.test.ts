import { expect, test } from 'vitest';
import { linesOf, splitLines } from '../../src/markdown/code-lines.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';
import type { Tokens } from 'marked';

test('spans are closed before a line ends and opened again after it', () => {
  expect(splitLines('a<span class="x">b\n<span class="y">c\n</span></span>\nd')).toEqual([
    'a<span class="x">b</span>',
    '<span class="x"><span class="y">c</span></span>',
    '<span class="x"><span class="y"></span></span>',
    'd',
  ]);
});

test('spans inside spans without end stay in bounds, and their text whole', () => {
  const depth = 20_000;
  const lines = splitLines(`${'<span class="x">a\n'.repeat(depth)}${'</span>'.repeat(depth)}b`);
  expect(lines).toHaveLength(depth + 1);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
  expect(lines.at(-1)!.replace(/<[^>]*>/g, '')).toBe('b');
  for (const line of lines) expect(line.split('<span').length).toBe(line.split('</span').length);
});

test.each([
  ['```\na\n```', ['a']],
  ['```\na\n\n```', ['a', '']],
  ['```\n\na\n\n\n```', ['', 'a', '', '']],
  ['```\n\n```', ['']],
  ['```\n```', ['']],
  ['```\na  \n\tb\t\n```', ['a  ', '\tb\t']],
  ['    a\n\n      b\n', ['a', '', '  b']],
  ['```\na', ['a']],
])('%j has its lines', (text, lines) => {
  const [block] = lexBlocks(makeSource('a.md', text));
  expect(linesOf(block!.token as Tokens.Code)).toEqual(lines);
});
