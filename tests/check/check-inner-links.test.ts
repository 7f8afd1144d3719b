import { expect, test } from 'vitest';
import { checkInnerLinks } from '../../src/check/check-inner-links.ts';
import { listBlocks } from '../../src/deck/list-blocks.ts';
import { layOut } from '../support/deck.ts';

const told = (links: string) => {
  const { deck } = layOut(`# Mills\n\n---\n\n## The weir {#weir}\n\n[A term]{#term}\n\n${links}\n`);
  return checkInnerLinks(deck, listBlocks(deck)).map(({ message, help }) => `${message}; ${help}`);
};

test.each([
  '#weir',
  '#/weir',
  '#/weir/1',
  '#mills',
  '#term',
  '#/1',
  '#/0/0',
  'other.html#x',
  'https://example.org/#x',
  '#',
])('%s leads somewhere', (href) => {
  expect(told(`[x](${href})`)).toEqual([]);
});

test('what leads nowhere is told, with the name that was meant', () => {
  expect(told('[x](#wier) [y](#/7) [z](#somewhere-else-altogether)')).toEqual([
    'no slide is called "wier"; did you mean #weir?',
    expect.stringMatching(/^no slide is called "7"; name a slide/),
    expect.stringMatching(/^no slide is called "somewhere-else-altogether"; name a slide/),
  ]);
});
