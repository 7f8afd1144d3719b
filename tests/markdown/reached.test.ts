import { expect, test } from 'vitest';
import { noAttributes } from '../../src/markdown/attributes.ts';
import { addAttributes, addToRawTag, reach } from '../../src/markdown/reached.ts';

const attributes = { ...noAttributes, classes: ['x'] };
const token = (isInline: boolean) => reach({ type: 'text', raw: 'a', text: 'a' }, attributes, isInline);

test('an element gets attributes, and keeps its own classes', () => {
  expect(addAttributes('<ul>\n<li>a</li></ul>', token(false))).toBe('<ul class="x">\n<li>a</li></ul>');
  expect(addAttributes('<p class="a b" data-k="1">a</p>', token(false))).toBe(
    '<p data-k="1" class="a b x">a</p>',
  );
});

test('two styles become one', () => {
  const styled = reach(
    { type: 'text', raw: 'a', text: 'a' },
    { ...noAttributes, pairs: { style: 'color: red' } },
    false,
  );
  expect(addAttributes('<p style="--rows:1" dir="ltr">a</p>', styled)).toBe(
    '<p style="--rows:1;color: red" dir="ltr">a</p>',
  );
});

test('what is not plainly an element is put into one', () => {
  expect(addAttributes('words', token(true))).toBe('<span class="x">words</span>');
  expect(addAttributes('<span data-kept="0"></span>', token(false))).toBe(
    '<div class="x"><span data-kept="0"></span></div>',
  );
});

test('a raw tag gets them before its own', () => {
  expect(addToRawTag('<b class="a">', attributes)).toBe('<b class="x" class="a">');
});

test('a second comment adds to the first', () => {
  expect(reach(token(true), { ...noAttributes, id: 'i' }, true)).toMatchObject({
    attributes: { id: 'i', classes: ['x'] },
  });
});
