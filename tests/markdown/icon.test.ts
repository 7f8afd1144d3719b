import type { Token, Tokens } from 'marked';
import { expect, test } from 'vitest';
import { lexInline } from '../../src/markdown/blocks.ts';
import { type Icon, markLoneIcon, startsWithIcon } from '../../src/markdown/icon.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { renderInline } from '../support/render.ts';

const names = (text: string): string[] =>
  lexInline(text).flatMap((token) => (token.type === 'icon' ? [(token as Icon).name] : []));

test.each([
  [':icon-rocket:', ['icon-rocket']],
  ['a :tabler-brand-x: b', ['tabler-brand-x']],
  [':icon-a::icon-b:', ['icon-a', 'icon-b']],
  ['(:icon-a:).', ['icon-a']],
  [':e-mail:', []],
  ['a:icon-b:', []],
  [':icon-b:c', []],
  [':icon-:', []],
  [':Icon-a:', []],
  ['\\:icon-a:', []],
  ['`:icon-a:`', []],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('an icon that nobody draws is its text, and no words', () => {
  expect(renderInline('a :icon-x: b')).toBe('a :icon-x: b');
  expect(plainText(lexInline('a :icon-x: b'))).toBe('a b');
});

test('an icon alone is marked, one beside words is not', () => {
  const isAlone = (text: string) => (markLoneIcon(lexInline(text))[0] as Icon).alone === true;
  expect(isAlone(':icon-x:')).toBe(true);
  expect(isAlone(':icon-x: y')).toBe(false);
  expect((markLoneIcon(lexInline('y')) as Tokens.Text[])[0]?.text).toBe('y');
});

test('an icon before words can be the marker of an item', () => {
  const starts = (text: string): boolean => startsWithIcon(lexInline(text) as Token[]);
  expect(starts(':icon-x: y')).toBe(true);
  expect(starts('y :icon-x:')).toBe(false);
  expect(starts(':icon-x:')).toBe(false);
});
