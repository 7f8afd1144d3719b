import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { readItems, trimJoint, trimLead } from '../../src/layout/items.ts';
import { lexBlocks, lexInline } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';

function read(text: string, key: number | null = null, incremental = false) {
  const [block] = lexBlocks(makeSource('a.md', text));
  return readItems(block!.token as Tokens.List, key, incremental);
}

test('an item is taken apart into its bold start, its text and what is under it', () => {
  const [one, two, three] = read(
    '- **Lead.** text *more*\n- no lead\n- **Lead** text\n\n  second\n\n  - nested\n',
  );
  expect(one).toMatchObject({ leadText: 'Lead.', restText: 'text more', children: [] });
  expect(two).toMatchObject({ lead: null, leadText: '', restText: 'no lead' });
  expect(plainText(three!.children).split('\n')).toEqual(['second', '', 'nested']);
});

test('bold text further in is no lead', () => {
  expect(read('- some **bold** text\n')[0]?.lead).toBeNull();
});

test('the key item is marked by its number or by a star at its end, which goes', () => {
  expect(read('- a\n- b\n', 2).map(({ isKey }) => isKey)).toEqual([false, true]);
  const [one, two] = read('- **A.** text * <!-- src: p1 -->\n- 2 * 3\n');
  expect(one).toMatchObject({ isKey: true, restText: 'text' });
  expect(one?.attributes.markup).toBe(' class="key" data-sources="p1"');
  expect(two).toMatchObject({ isKey: false, restText: '2 * 3' });
});

test('what describes an item becomes its attributes, cleaned', () => {
  const [item] = read('- a {.fragment .reveal #b fragment-index="1 x"}\n', null, true);
  expect(item?.attributes.markup).toBe(' id="x-b" class="fragment"');
});

test.each([
  [': text', 'text'],
  [' – text', 'text'],
  [', text', 'text'],
  [' - text', 'text'],
  ['-5 degrees', '-5 degrees'],
  ['text', 'text'],
])('%j is joined as %j', (text, left) => {
  expect(plainText(trimJoint(lexInline(text)))).toBe(left);
});

test.each([
  ['Lead.', 'Lead'],
  ['Lead:', 'Lead'],
  ['Lead?', 'Lead?'],
  ['And so on...', 'And so on...'],
  ['.', '.'],
])('%j stands as %j', (text, left) => {
  expect(plainText(trimLead(lexInline(text)))).toBe(left);
});
