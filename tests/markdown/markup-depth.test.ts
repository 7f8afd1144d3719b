import { expect, test } from 'vitest';
import { deepestMarkup, isTooDeep } from '../../src/markdown/markup-depth.ts';

const open = (name: string, count: number) => `<${name}>`.repeat(count);

test('R41 as many levels as may be are read, and one more is not', () => {
  expect(isTooDeep(open('div', deepestMarkup))).toBe(false);
  expect(isTooDeep(open('div', deepestMarkup + 1))).toBe(true);
  expect(isTooDeep(open('DIV', deepestMarkup + 1))).toBe(true);
  expect(isTooDeep(open('my-part', deepestMarkup + 1))).toBe(true);
  expect(isTooDeep(open('h1 class="a"', deepestMarkup + 1))).toBe(true);
});

test('what is closed is no level any more', () => {
  expect(isTooDeep('<div><p>a</p></div>'.repeat(deepestMarkup))).toBe(false);
  expect(isTooDeep(`${open('div', deepestMarkup)}</div><div>`)).toBe(false);
  expect(isTooDeep(`${open('div', deepestMarkup)}</div><div><div>`)).toBe(true);
});

test('closing what is not open makes no room for more', () => {
  expect(isTooDeep(`${'</div>'.repeat(50)}${open('div', deepestMarkup + 1)}`)).toBe(true);
});

test.each('area base br col embed hr img input link meta source track wbr'.split(' '))(
  '%s holds nothing, however often it stands there',
  (name) => {
    expect(isTooDeep(open(name, deepestMarkup + 1))).toBe(false);
    expect(isTooDeep(open(name.toUpperCase(), deepestMarkup + 1))).toBe(false);
  },
);

test('signs that begin no tag are text', () => {
  expect(isTooDeep('a < b <3 <'.repeat(deepestMarkup))).toBe(false);
});
