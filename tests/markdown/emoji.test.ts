import { expect, test } from 'vitest';
import { emojiOf, namedEmoji } from '../../src/markdown/emoji.ts';
import { renderInline } from '../support/render.ts';

test.each([
  [':tada:', '🎉'],
  ['a :tada: b', 'a 🎉 b'],
  [':+1::-1:', '👍👎'],
  ['(:tada:)', '(🎉)'],
  ['**:tada:**', '<strong>🎉</strong>'],
  [':tada:, :e-mail:', '🎉, 📧'],
])('%s', (text, expected) => {
  expect(renderInline(text)).toBe(expected);
});

test.each([
  'a:tada:b',
  'a:b:c',
  '10:30:45',
  '\\:tada:',
  ':nothing_of_the_kind:',
  ':tada',
  'tada:',
  ':constructor:',
  '::tada::',
])('%s is text', (text) => {
  expect(renderInline(text)).toBe(text.replace('\\', ''));
});

test('code and addresses stay as they are', () => {
  expect(renderInline('`:tada:`')).toBe('<code>:tada:</code>');
  expect(renderInline('<https://a.b/:tada:>')).toContain('href="https://a.b/:tada:"');
});

test('the characters that a text names are told, so that a font can be found for them', () => {
  expect(namedEmoji('a :tada: :rocket::jp: :unknown: 1:2:3')).toBe('🎉🚀🇯🇵');
  expect(emojiOf('toString')).toBeNull();
});
