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
  const empty = { ...extension, start: undefined };
  expect(boundStart(empty as never)).toBe(empty);
});

test('where the text ends before that, all of it is shown', () => {
  expect(shown('block', 'one\n\ntwo')).toBe('one\n\ntwo');
  expect(shown('inline', `a *${'b'.repeat(200)}`)).toBe(`a *${'b'.repeat(200)}`);
  expect(shown('inline', `a *${'b'.repeat(201)}`)).toBe(`a *${'b'.repeat(200)}`);
});

test('each text is cut for itself, whatever was asked before', () => {
  const [one, two] = [`a *${long}`, `bb *${long}`];
  for (const text of [one, one, two, one])
    expect(shown('inline', text)).toBe(text.slice(0, text.indexOf('*') + 201));
  expect(shown('block', `a\n\n${long}`)).toHaveLength(203);
  expect(shown('inline', `a\n\n${long}`)).not.toBe('');
});

test('all but the start of an extension stays, and what the start finds is handed on', () => {
  const tokenizer = () => undefined;
  const bounded = boundStart({ name: 'x', level: 'inline', start: (text) => text.indexOf('='), tokenizer });
  expect(bounded).toMatchObject({ name: 'x', level: 'inline', tokenizer });
  expect(bounded.start!.call({ lexer: {} as never }, 'ab=c')).toBe(2);
});
