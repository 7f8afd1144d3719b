import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { type FencedDiv, isFencedDiv } from '../../src/markdown/fenced-div.ts';
import { makeSource } from '../../src/source/source.ts';

function lex(text: string) {
  return lexBlocks(makeSource('a.md', text)).map(({ token }) => token);
}

function firstDiv(text: string): FencedDiv {
  const [token] = lex(text);
  if (!token || !isFencedDiv(token)) throw new Error('no div');
  return token;
}

test.each([
  ['::: note\nx\n:::\n', ['note'], ''],
  [':::note\nx\n:::\n', ['note'], ''],
  ['::: {.a .b}\nx\n:::\n', ['a', 'b'], ''],
  ['::: column {width=40%}\nx\n:::\n', ['column'], ''],
  ['::::: note :::::\nx\n:::\n', ['note'], ''],
  ['::: warning Mind the gap\nx\n:::\n', ['warning'], 'Mind the gap'],
])('%j has its classes and title', (text, classes, title) => {
  const div = firstDiv(text);
  expect(div.attributes.classes).toEqual(classes);
  expect(div.title).toBe(title);
  expect(div.closed).toBe(true);
  expect(div.raw).toBe(text);
});

test('divs nest by balance, whatever the number of colons', () => {
  const outer = firstDiv('::: a\n:::: b\nx\n::::\ny\n:::\n');
  expect(outer.tokens.map(({ type }) => type)).toEqual(['fencedDiv', 'paragraph']);
});

test('colons in a code fence close nothing', () => {
  const [token, after] = lex('::: a\n```\n:::\n```\n:::\nafter\n');
  expect(token && isFencedDiv(token) && token.closed).toBe(true);
  expect(after?.type).toBe('paragraph');
});

test('a div may follow a paragraph without an empty line', () => {
  expect(lex('text\n::: a\nx\n:::\n').map(({ type }) => type)).toEqual(['paragraph', 'fencedDiv']);
});

test('colons within a line start no div', () => {
  expect(lex('a::: note\n').map(({ type }) => type)).toEqual(['paragraph']);
  expect(lex('a\u2028::: note\n').map(({ type }) => type)).toEqual(['paragraph']);
});

test('a div without an end stops at the next rule, so that it swallows one slide and not the talk', () => {
  const [div, rule, heading] = lex('::: a\nx\n\n---\n## Next\n');
  expect(div && isFencedDiv(div) && div.closed).toBe(false);
  expect([rule?.type, heading?.type]).toEqual(['hr', 'heading']);
});

test('a closed div may hold a rule', () => {
  expect(firstDiv('::: a\nx\n\n---\n\ny\n:::\n').tokens.map(({ type }) => type)).toContain('hr');
});

test('the body starts where the text says it does', () => {
  const div = firstDiv('::: a\nx\n\n- y\n:::\n');
  expect(div.raw.slice(div.bodyStart)).toBe('x\n\n- y\n:::\n');
  expect(div.tokens.map(({ raw }) => raw).join('')).toBe('x\n\n- y\n');
});
