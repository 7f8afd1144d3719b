import { expect, test } from 'vitest';
import { renderInline, renderMarkdown } from '../support/render.ts';

test.each([
  ['==a==', '<mark>a</mark>'],
  ['==a b== c ==d==', '<mark>a b</mark> c <mark>d</mark>'],
  ['==a *b* **c**==', '<mark>a <em>b</em> <strong>c</strong></mark>'],
  ['**a ==b==**', '<strong>a <mark>b</mark></strong>'],
  ['==a\nb==', '<mark>a\nb</mark>'],
  ['==a `x == y` b==', '<mark>a <code>x == y</code> b</mark>'],
  ['==`a`==', '<mark><code>a</code></mark>'],
  ['==a \\== b==', '<mark>a == b</mark>'],
  ['==a = b==', '<mark>a = b</mark>'],
])('%j', (text, expected) => {
  expect(renderInline(text)).toBe(expected);
});

test.each(['a == b == c', '`==a==`', '==a', '== a ==', '====', '===a===', '\\==a=='])(
  '%j is text',
  (text) => {
    expect(renderInline(text)).not.toContain('<mark>');
  },
);

test('a highlight ends with its block', () => {
  expect(renderMarkdown('==a\n\nb==\n')).not.toContain('<mark>');
  expect(renderMarkdown('- ==a\n- b==\n')).not.toContain('<mark>');
});

test('a highlight without an end is looked for only so far', () => {
  expect(renderInline(`==${'a '.repeat(2000)}b==`)).not.toContain('<mark>');
  expect(renderInline(`==${'a '.repeat(400)}b==`)).toContain('<mark>');
});
