import { expect, test } from 'vitest';
import { listBlocks } from '../../src/deck/list-blocks.ts';
import { layOut } from '../support/deck.ts';

const list = (text: string) => listBlocks(layOut(text).deck).map(({ token }) => token.raw.trim());

test('headings, blocks and notes stand in the order of the slides, footnotes behind them all', () => {
  expect(list('# A\n\none[^f]\n\nNote: said\n\n## B\n\ntwo[^g]\n\n[^f]: first\n\n[^g]: second\n')).toEqual([
    '# A',
    'one[^f]',
    'said',
    '## B',
    'two[^g]',
    '[^f]: first',
    '[^g]: second',
  ]);
});

test('a slide without a heading has its blocks', () => {
  expect(list('one\n\n---\n\ntwo\n')).toEqual(['one', 'two']);
});

test.each([
  ['the first', '> one[^f]\n>\n> [^f]: first\n\n## B\n\ntwo\n\n## C\n\nthree\n'],
  ['one in the middle', '# A\n\none[^f]\n\n> two\n>\n> [^f]: first\n\n## B\n\nthree\n\n## C\n\nfour\n'],
  ['the last', '# A\n\none[^f]\n\n## B\n\ntwo\n\n## C\n\n> three\n>\n> [^f]: first\n'],
])('a footnote that is written inside a block is part of it, be it %s', (_, text) => {
  const { deck } = layOut(text);
  expect(deck.footnotes).toHaveLength(1);
  expect(list(text).filter((raw) => raw.includes('first'))).toEqual([expect.stringMatching(/^>/)]);
});

test('a footnote above all blocks, and one right behind a block, are listed by themselves', () => {
  expect(list('[^f]: first\n\n# A\n\none[^f]\n')).toEqual(['# A', 'one[^f]', '[^f]: first']);
  expect(list('# A\n\none[^f]\n[^f]: first\n\n> two\n').at(-1)).toContain('first');
});
