import { expect, test } from 'vitest';
import { lexInline } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { parseElementComment } from '../../src/markdown/reveal-comments.ts';
import { attachToImages, parseSources, takeTrailing } from '../../src/markdown/trailing.ts';

const take = (text: string) => takeTrailing(lexInline(text));
const left = (text: string) => plainText(take(text).tokens);

test('source comments are cut off the end, in the order in which they stand', () => {
  const { tokens, sources } = take('A point. <!-- src: p1.s2, p3 --> <!-- src: p0.s1 -->');
  expect(plainText(tokens)).toBe('A point.');
  expect(sources).toEqual(['p1.s2', 'p3', 'p0.s1']);
});

test('an attribute block and an element comment are cut off and told apart', () => {
  const { block, comment, attributes, tokens } = take(
    'A {.x k=1} <!-- .element: class="fragment y" k="2" -->',
  );
  expect(plainText(tokens)).toBe('A');
  expect(block).toMatchObject({ classes: ['x'], pairs: { k: '1' } });
  expect(comment).toMatchObject({ classes: ['fragment', 'y'], pairs: { k: '2' } });
  expect(attributes).toMatchObject({ classes: ['x', 'fragment', 'y'], pairs: { k: '2' } });
});

test.each(['Braces {stay}', 'A set {a, b}', 'Code `{.x}`', 'An end }', '{ } nothing'])(
  '%s is text',
  (text) => {
    expect(left(text)).toBe(text.replaceAll('`', ''));
  },
);

test('a comment in the middle stays, and leaves nothing', () => {
  const { tokens, sources } = take('a <!-- src: p1 --> b');
  expect(sources).toEqual([]);
  expect(plainText(tokens)).toBe('a b');
});

test('an attribute block right after a picture is the picture’s, wherever it stands', () => {
  const tokens = attachToImages(lexInline('a ![b](c){width=5%} d ![e](f){.g}'));
  const images = tokens.filter(({ type }) => type === 'image');
  expect(images).toMatchObject([
    { attributes: { pairs: { width: '5%' } } },
    { attributes: { classes: ['g'] } },
  ]);
  expect(plainText(tokens)).toBe('a d');
  const trailing = take('![b](c){width=5%} <!-- .element: class="fragment" -->');
  expect(trailing.attributes.classes).toEqual(['fragment']);
  expect(trailing.tokens).toMatchObject([{ type: 'image', attributes: { pairs: { width: '5%' } } }]);
});

test('only `src:` names sources', () => {
  expect(parseSources(' src: p1 p2 ')).toEqual(['p1', 'p2']);
  expect(parseSources('src:')).toEqual([]);
  expect(parseSources('source: p1')).toBeNull();
});

test('`.element` is read with and without a colon; other comments are not', () => {
  expect(parseElementComment('.element class="a"').classes).toEqual(['a']);
  expect(parseElementComment('.element: class="a" data-fragment-index="3"').pairs).toEqual({
    'data-fragment-index': '3',
  });
  expect(parseElementComment('element class="a"').classes).toEqual([]);
});

test('a long run of blanks is cut in no time', () => {
  const start = performance.now();
  take(`a${' '.repeat(100_000)}b`);
  expect(performance.now() - start).toBeLessThan(1000);
});
