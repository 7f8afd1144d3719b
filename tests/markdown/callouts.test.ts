import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { readCallout } from '../../src/markdown/callouts.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';

function read(text: string) {
  const [block] = lexBlocks(makeSource('a.md', text));
  const callout = readCallout(block!.token as Tokens.Blockquote);
  return callout && { kind: callout.kind, title: plainText(callout.title), text: plainText(callout.tokens) };
}

test.each([
  ['> [!note]\n> Text\n', 'note', 'Note', 'Text'],
  ['> [!WARNING] Look *out*\n> Text\n', 'warning', 'Look out', 'Text'],
  ['> [!tip]\n>\n> One\n>\n> - two\n', 'tip', 'Tip', 'One\ntwo'],
  ['> [!note]- Folded\n> Text\n', 'note', 'Folded', 'Text'],
  ['> [!note]  \n> Text\n', 'note', 'Note', 'Text'],
  ['> [!note]\n', 'note', 'Note', ''],
  ['> [!note] **Bold** title\n> with `code`\n> and more\n', 'note', 'Bold title', 'with code\nand more'],
])('%j', (text, kind, title, inner) => {
  expect(read(text)).toEqual({ kind, title, text: inner });
});

test.each(['> text\n', '> [note]\n', '> text [!note]\n', '> - [!note]\n', '> [!]\n'])(
  '%j is a quotation',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test.each([
  ['> [!warning] Ice\n> Text\n', 'Warning'],
  ['> [!warning]\n> Text\n', null],
  ['> [!tip] Tip: count aloud\n> Text\n', null],
])('the kind is said where the title does not say it: %j', (text, word) => {
  const [block] = lexBlocks(makeSource('a.md', text));
  expect(readCallout(block!.token as Tokens.Blockquote)!.word).toBe(word);
});
