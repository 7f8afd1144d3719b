import { expect, test } from 'vitest';
import type { RawBlock } from '../../../src/article/read/raw-block.ts';
import { takeTitle } from '../../../src/article/read/title.ts';

const block = (kind: RawBlock['kind'], text: string, level = 0): RawBlock => {
  return { kind, level, ordered: false, texts: [text], range: null };
};
const prose = block('paragraph', 'It turns.');

test.each<[string, RawBlock[], string | undefined, string | null, number]>([
  ['a first heading', [block('heading', 'The mill', 1), prose], undefined, 'The mill', 1],
  ['a lower heading that is alone', [block('heading', 'The mill', 2), prose], undefined, 'The mill', 1],
  [
    'the first of several sections',
    [block('heading', 'The mill', 2), prose, block('heading', 'The farm', 2)],
    undefined,
    null,
    3,
  ],
  ['a first line', [block('paragraph', 'The mill'), prose], undefined, 'The mill', 1],
  ['a first sentence', [prose], undefined, null, 1],
  ['a first list', [block('list', 'The mill'), prose], undefined, null, 2],
  ['a title that is given', [prose], ' The  mill ', 'The mill', 1],
  ['a title that is given and said', [block('heading', 'the Mill', 1), prose], 'The mill', 'The mill', 1],
  ['nothing', [], undefined, null, 0],
])('%s is the title of an article, or not', (_, blocks, given, title, left) => {
  const taken = takeTitle(blocks, given);
  expect([taken.title, taken.blocks.length]).toEqual([title, left]);
});
