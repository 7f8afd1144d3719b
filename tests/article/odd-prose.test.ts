import { expect, test } from 'vitest';
import { findOddProse } from '../../src/article/odd-prose.ts';
import { makeArticle } from './support.ts';

const plain = 'The mill turns again after forty years, and its wheel is made of oak. ';

test.each([
  ['capitals', plain.repeat(3).toUpperCase(), /capitals/],
  ['no full stops', plain.replace('. ', ' and ').repeat(6), /full stops/],
  ['broken words', 'Tlie m|ill tu,rns aga1n aft~er f0rty ye@rs of oak. '.repeat(4), /recognition/],
])('%s are told', (_, text, message) => {
  expect(findOddProse(makeArticle(text))?.what).toMatch(message);
});

test.each([
  ['plain prose', plain.repeat(4)],
  [
    'names with figures',
    'The A4 and the 3D model of the B2B firm came on the 21st of May, e.g. with 5km to go. '.repeat(3),
  ],
  ['too little to tell', 'NOT A WORD MORE'],
])('%s: nothing is odd', (_, text) => {
  expect(findOddProse(makeArticle(text))).toBeUndefined();
});
