import { expect, test } from 'vitest';
import { isEmpty, mergeAttributes, noAttributes, parseAttributes } from '../../src/markdown/attributes.ts';

test('an id, classes and keys are read in any order and with any quotes', () => {
  expect(parseAttributes(`{.a key=1 #id .b-c other="x y" third='"'}`)).toEqual({
    id: 'id',
    classes: ['a', 'b-c'],
    pairs: { key: '1', other: 'x y', third: '"' },
  });
});

test('bare words are keys where only an attribute can be meant', () => {
  expect(parseAttributes('{.a data-auto-animate auto-animate-restart}').pairs).toEqual({
    'data-auto-animate': '',
    'auto-animate-restart': '',
  });
  expect(isEmpty(parseAttributes('{autoplay}'))).toBe(true);
  expect(parseAttributes('{autoplay loop=false}', () => true).pairs).toEqual({ autoplay: '', loop: 'false' });
});

test('ids and classes may be in any script', () => {
  expect(parseAttributes('{#über .日本}')).toMatchObject({ id: 'über', classes: ['日本'] });
});

test.each(['{}', '{a}', 'a', '{.a', '{.a}}', '{.a b}', '{-}', '{#a#b}', '{.a.b}', '{a= b}', '{"x"}'])(
  '%s is no attribute block',
  (text) => {
    expect(isEmpty(parseAttributes(text))).toBe(true);
  },
);

test('a key that objects are born with is a key like any other', () => {
  const { pairs } = parseAttributes('{constructor=a __proto__=b}');
  expect(Object.entries(pairs)).toEqual([
    ['constructor', 'a'],
    ['__proto__', 'b'],
  ]);
  expect(({} as Record<string, unknown>).b).toBeUndefined();
});

test('merging adds classes up and lets the second win', () => {
  const merged = mergeAttributes(parseAttributes('{#a .x k=1}'), parseAttributes('{#b .y k=2}'));
  expect(merged).toEqual({ id: 'b', classes: ['x', 'y'], pairs: { k: '2' } });
  expect(mergeAttributes(noAttributes, noAttributes)).toEqual(noAttributes);
});
