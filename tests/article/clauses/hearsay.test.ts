import { expect, test } from 'vitest';
import { isHearsay } from '../../../src/article/clauses/hearsay.ts';

test.each([
  'Most people think that the mill is lost',
  'The usual reply is that rye is cheap',
  'One obvious explanation was that the bakers had left',
  'It will be said that nobody wants the old bread',
  'The marsh was long thought to be empty',
  'People talk about the bank buying up the mills',
  'Critics will object that the price is too high',
])('what others hold, or what is raised to be answered: %s', (text) => {
  expect(isHearsay(text)).toBe(true);
});

test.each([
  'The council said that the mill would close',
  'The main reason is the price of rye',
  'People walk to the mill on Sundays',
  'The mill was thought out by a baker',
])('what the article says itself: %s', (text) => {
  expect(isHearsay(text)).toBe(false);
});
