import { expect, test } from 'vitest';
import { lexInline } from '../../src/markdown/blocks.ts';

const types = (text: string) => lexInline(text).map(({ type }) => type);

test('brackets with an attribute block are a span, with markup inside', () => {
  expect(lexInline('[a *b*]{.c #d}')).toMatchObject([
    { type: 'span', attributes: { id: 'd', classes: ['c'] }, tokens: [{ type: 'text' }, { type: 'em' }] },
  ]);
});

test('brackets without one, and links, stay what they are', () => {
  expect(types('[a]{b c}')).not.toContain('span');
  expect(types('[a] {.b}')).not.toContain('span');
  expect(types('[a](b){.c}')).toContain('link');
  expect(types('`[a]{.b}`')).toEqual(['codespan']);
});

test('marks enclose text without outer blanks', () => {
  expect(types('==a b==')).toEqual(['mark']);
  expect(types('a == b == c')).toEqual(['text']);
});
