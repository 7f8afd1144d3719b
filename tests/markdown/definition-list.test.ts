import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';
import { renderMarkdown } from '../support/render.ts';

const types = (text: string) =>
  lexBlocks(makeSource('a.md', text))
    .map(({ token }) => token.type)
    .filter((type) => type !== 'space');

test.each([
  ['one term', 'A\n: b\n', '<div><dt>A</dt><dd>b</dd></div>'],
  ['several terms and meanings', 'A\nB\n: c\n: d\n', '<div><dt>A</dt><dt>B</dt><dd>c</dd><dd>d</dd></div>'],
  [
    'two entries without a line between',
    'A\n: b\nC\n: d\n',
    '<div><dt>A</dt><dd>b</dd></div><div><dt>C</dt><dd>d</dd></div>',
  ],
  [
    'two entries with one',
    'A\n: b\n\nC\n: d\n',
    '<div><dt>A</dt><dd>b</dd></div><div><dt>C</dt><dd>d</dd></div>',
  ],
  ['a loose meaning', 'A\n\n:   b\n', '<div><dt>A</dt><dd><p>b</p></dd></div>'],
  ['a lazy line', 'A\n: b\nc\n', '<div><dt>A</dt><dd>bc</dd></div>'],
  ['blocks inside', 'A\n: b\n\n    - c\n', '<div><dt>A</dt><dd><p>b</p><ul><li>c</li></ul></dd></div>'],
  [
    'code inside',
    'A\n:   b\n\n        c\n',
    '<div><dt>A</dt><dd><p>b</p><figure class="code" style="--rows:1;--columns:1"><pre dir="ltr"><code><span class="line">c</span></code></pre></figure></dd></div>',
  ],
  ['attributes', 'A {.x}\n: b {.y}\n', '<div><dt class="x">A</dt><dd class="y">b</dd></div>'],
  [
    'inline markup',
    '*A* `b`\n: **c**\n',
    '<div><dt><em>A</em> <code>b</code></dt><dd><strong>c</strong></dd></div>',
  ],
])('%s', (_, text, expected) => {
  expect(renderMarkdown(text).replace(/\n/g, '')).toBe(`<dl>${expected}</dl>`);
});

test.each([
  ['a paragraph of several lines over a blank one', 'A\nb\n\n: c\n', ['paragraph', 'paragraph']],
  ['a table and its caption', '| a |\n|---|\n| b |\n\n: c\n', ['table', 'paragraph']],
  ['a heading', '# A\n: b\n', ['heading', 'paragraph']],
  ['a list', '- A\n: b\n', ['list']],
  ['a div', '::: A\n: b\n:::\n', ['fencedDiv']],
  ['a link definition', '[a]: b\n: c\n', ['def', 'paragraph']],
  ['a colon without a blank', 'A\n:b\n', ['paragraph']],
  ['a colon alone', 'A\n:\n', ['paragraph']],
  ['an indented term', '    A\n: b\n', ['code', 'paragraph']],
])('%s is no list of definitions', (_, text, expected) => {
  expect(types(text)).toEqual(expected);
});

test('a list ends where another block starts', () => {
  expect(types('A\n: b\n# C\n')).toEqual(['definitionList', 'heading']);
  expect(types('A\n: b\n\nC\n')).toEqual(['definitionList', 'paragraph']);
  expect(types('A\n: b\n---\n')).toEqual(['definitionList', 'hr']);
  expect(types('A\n: b\n- c\n')).toEqual(['definitionList', 'list']);
});

test('its words are read, a line each', () => {
  const tokens = lexBlocks(makeSource('a.md', 'A\nB\n: c *d*\n')).map(({ token }) => token);
  expect(
    plainText(tokens)
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual(['A', 'B', 'c d']);
});
