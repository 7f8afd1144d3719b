import { expect, test } from 'vitest';
import { remember } from '../../src/source/remember.ts';

test('a text is read once, until there are too many', () => {
  const read: string[] = [];
  const lengthOf = remember((text) => {
    read.push(text);
    return { length: text.length };
  }, 2);
  expect([lengthOf('ab').length, lengthOf('ab').length, lengthOf('abc').length]).toEqual([2, 2, 3]);
  expect(read).toEqual(['ab', 'abc']);
  lengthOf('abcd');
  lengthOf('ab');
  expect(read).toEqual(['ab', 'abc', 'abcd', 'ab']);
});
