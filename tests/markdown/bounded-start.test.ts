import { expect, test } from 'vitest';
import { boundStart } from '../../src/markdown/bounded-start.ts';

/** What a `start` is shown of a text. */
function shown(level: 'block' | 'inline', text: string): string {
  let seen = '';
  const start = (part: string) => {
    seen = part;
    return undefined;
  };
  const bounded = boundStart({ name: 'x', level, start, tokenizer: () => undefined });
  bounded.start!.call({ lexer: {} as never }, text);
  return seen;
}

const long = 'a'.repeat(5000);

test('of a block the next paragraph is shown, and a little more', () => {
  expect(shown('block', `one\ntwo\n \n${long}`)).toMatch(/^one\ntwo\n \na{200}$/);
});

test('of running text what marked can take at once, and a little more', () => {
  expect(shown('inline', `one *${long}`)).toMatch(/^one \*a{200}$/);
  expect(shown('inline', `one  \n${long}`)).toMatch(/^one {2}\na{200}$/);
  expect(shown('inline', `a@${long}`)).toMatch(/^a@a{200}$/);
});

test('a text without an end is shown as a whole', () => {
  expect(shown('inline', long)).toBe(long);
  expect(shown('block', long)).toBe(long);
});

test('an extension without a start is left as it is', () => {
  const extension = { name: 'x', level: 'inline' as const, tokenizer: () => undefined };
  expect(boundStart(extension)).toBe(extension);
});
