import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';

const lex = (text: string) => lexBlocks(makeSource('a.md', text)).map(({ token }) => token);

test('a footnote runs over indented lines, not over others', () => {
  const tokens = lex('[^a]: one\n  two\n\n  three\n\nfour\n');
  expect(tokens[0]).toMatchObject({ type: 'footnoteDefinition', label: 'a' });
  expect(plainText([tokens[0]!]).split(/\s+/)).toEqual(['one', 'two', 'three']);
  expect(plainText(tokens.slice(1))).toBe('four');
});

test('a footnote may follow a paragraph without an empty line', () => {
  expect(lex('text[^a]\n[^a]: note\n').map(({ type }) => type)).toEqual(['paragraph', 'footnoteDefinition']);
});

test('a mark in code is no footnote, and one without a text is still one', () => {
  const [block] = lex('`[^a]` [^b]\n');
  expect(JSON.stringify(block)).toContain('"label":"b"');
  expect(JSON.stringify(block)).not.toContain('"label":"a"');
});
