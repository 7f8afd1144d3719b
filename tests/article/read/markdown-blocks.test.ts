import { expect, test } from 'vitest';
import { lexBlocks } from '../../../src/markdown/blocks.ts';
import { makeSource } from '../../../src/source/source.ts';
import { readArticle } from '../../../src/article/read-article.ts';

const blocksOf = (text: string) =>
  readArticle(makeSource('a.md', text)).article.blocks.map(({ kind, sentences }) => [
    kind,
    ...sentences.map((sentence) => sentence.text),
  ]);

test.each<[string, string, string[][]]>([
  ['a div', '# A\n\n::: note\nOak lasts.\n:::\n', [['paragraph', 'Oak lasts.']]],
  ['a list in a list', '# A\n\n- Oak lasts.\n  - old\n- Stone\n', [['list', 'Oak lasts.', 'Stone']]],
  ['a table of contents', '# A\n\n- [B](#b)\n- [C](#c)\n\nOak lasts.\n', [['paragraph', 'Oak lasts.']]],
  [
    'a quotation',
    '# A\n\nOak lasts.\n\n> Stone lasts longer.\n',
    [
      ['paragraph', 'Oak lasts.'],
      ['quote', 'Stone lasts longer.'],
    ],
  ],
  ['badges', '# A\n\n[![b](b.svg)](c) [![d](d.svg)](e)\n\nOak lasts.\n', [['paragraph', 'Oak lasts.']]],
])('%s of an article in Markdown', (_, text, expected) => {
  expect(lexBlocks(makeSource('a.md', text)).length).toBeGreaterThan(1);
  const found = blocksOf(text).filter(([kind]) => kind !== 'heading');
  expect(found).toEqual(expected);
});

test('lines that are whole paragraphs are read apart, below the short one that heads them', () => {
  const long =
    'The mill of the lower town was built of oak and stone, and its wheel has turned without a rest ever since a year of high water broke it.';
  expect(blocksOf(`# A\n\nWhat the wheel does\n${long}\n${long}\n`).map(([kind]) => kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
  ]);
  expect(blocksOf(`# A\n\n${long}\n${long}\n`).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
});
