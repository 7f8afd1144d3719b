import { expect, test } from 'vitest';
import type { NumberMention } from '../../../src/article/gates/number-mention.ts';
import { readNumbers } from '../../../src/article/gates/read-numbers.ts';

const flags = ['percent', 'inWords', 'ordinal', 'decade', 'ratio', 'inName'] as const;
const figures = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(6))).join(' ');

/** A number as a line: how it is written, what it may mean, and what it is. */
function show(mention: NumberMention): string {
  const { text, values, shares, currency } = mention;
  const share = shares.length > 0 ? `share ${figures(shares)}` : '';
  const named = flags.filter((flag) => mention[flag]).join(' ');
  return [text, figures(values), share, currency ?? '', named].filter((part) => part !== '').join(' | ');
}

test.each([
  ['1,000 boats', ['1,000 | 1000']],
  ['1 500 000 boats', ['1 500 000 | 1500000 1 500 0']],
  ['1 500 boats', ['1 500 | 1500 1 500']],
  ['1.5 boats', ['1.5 | 1.5']],
  ['2.0.1', ['2.0.1 | 2 0 1']],
  ['2,4 boats', ['2,4 | 2 4']],
  ['B12 and F-16, SU-2014', ['16 | 16 | inName', '2014 | 2014']],
  ['3rd of the 21st and 22nd', ['3rd | 3 | ordinal', '21st | 21 | ordinal', '22nd | 22 | ordinal']],
  ['the 1990s', ['1990s | 1990 | decade']],
  ["the '90s", ['90s | 1990 2090 | decade']],
  ['the 85s', ['85 | 85']],
  ['$5m', ['$5m | 5 5000000 | $']],
  ['US$ 3 billion', ['US$ 3 billion | 3000000000 | $']],
  ['20 million euros', ['20 million | 20000000 | €']],
  ['5k runners', ['5k | 5 5000']],
  ['3 trillion yen', ['3 trillion | 3000000000000 | ¥']],
  ['12 percent', ['12 percent | 12 | share 0.12 | percent']],
  ['12 %', ['12 % | 12 | share 0.12 | percent']],
  ['4 percentage points', ['4 percentage points | 4 | share 0.04 | percent']],
  ['7 Prozent', ['7 Prozent | 7 | share 0.07 | percent']],
  ['1990-95', ['1990 | 1990', '95 | 95 1995']],
  ['1990–1995', ['1990 | 1990', '1995 | 1995']],
  ['990-95', ['990 | 990', '95 | 95']],
  ['10 to 15 percent', ['10 | 10 | share 0.1', '15 percent | 15 | share 0.15 | percent']],
  ['2-3 million', ['2 | 2 2000000', '3 million | 3000000']],
  ['2 million to 3 million', ['2 million | 2000000', '3 million | 3000000']],
  ['5 and 6 dollars', ['5 | 5 | $', '6 | 6 | $']],
  ['£5 or 6 euros', ['£5 | 5 | £', '6 | 6 | €']],
  [
    '10 percent to 15 percent',
    ['10 percent | 10 | share 0.1 | percent', '15 percent | 15 | share 0.15 | percent'],
  ],
  ['one in five', ['one in five | 1 5 | share 0.2 | inWords ratio']],
  ['3 out of 10', ['3 out of 10 | 3 10 | share 0.3 | ratio']],
  ['1/3', ['1/3 | 1 3 | share 0.333333 | ratio']],
  ['1 in every 100', ['1 in every 100 | 1 100 | share 0.01 | ratio']],
  ['1 in 101', ['1 | 1', '101 | 101']],
  ['5 in 3', ['5 | 5', '3 | 3']],
  ['the first in five years', ['first | 1 | inWords ordinal', 'five | 5 | inWords']],
  ['one in two in three', ['one in two | 1 2 | share 0.5 | inWords ratio', 'three | 3 | inWords']],
  ['nineteen fifty', ['nineteen fifty | 1950 | inWords']],
  ['twenty twenty-one', ['twenty twenty-one | 2021 | inWords']],
  ['nineteen fifties', ['nineteen fifties | 1950 | inWords decade']],
  ['twenty twenties', ['twenty twenties | 2020 | inWords decade']],
  ['eighteen nineties', ['eighteen nineties | 1890 | inWords decade']],
  ['seventeen nineties', ['seventeen | 17 | inWords']],
  ['two hundred ten', ['two hundred ten | 210 | inWords']],
  ['nine fifty', ['nine | 9 | inWords', 'fifty | 50 | inWords']],
  ['ten ten', ['ten ten | 1010 | inWords']],
  ['ninety-nine ninety-nine', ['ninety-nine ninety-nine | 9999 | inWords']],
  ['five two', ['five | 5 | inWords', 'two | 2 | inWords']],
  ['a third', ['a third | 0.333333 3 | share 0.333333 | inWords ordinal']],
  ['a third party', ['a third | 0.333333 3 | share 0.333333 | inWords ordinal']],
  ['two-thirds', ['two-thirds | 0.666667 | share 0.666667 | inWords']],
  ['two third', ['two | 2 | inWords', 'third | 3 | inWords ordinal']],
  ['a thirds', []],
  ['half', ['half | 0.5 | share 0.5 | inWords']],
  ['two halves', ['two halves | 1 | share 1 | inWords']],
  ['half a million', ['half a million | 500000 | inWords']],
  ['half an hour', ['half | 0.5 | share 0.5 | inWords']],
  ['half two', ['half | 0.5 | share 0.5 | inWords', 'two | 2 | inWords']],
  ['a third of a million', ['a third of a million | 333333 | inWords']],
  ['a third of the million', ['a third | 0.333333 3 | share 0.333333 | inWords ordinal']],
  ['two thirds of two', ['two thirds | 0.666667 | share 0.666667 | inWords', 'two | 2 | inWords']],
  ['twenty fifths', ['twenty | 20 | inWords']],
  ['nineteen twentieths', ['nineteen twentieths | 0.95 | share 0.95 | inWords']],
  ['twenty-first', ['twenty-first | 21 | inWords ordinal']],
  ['twenty first', ['twenty first | 21 | inWords ordinal']],
  ['twenty-eleventh', ['twenty | 20 | inWords', 'eleventh | 11 | inWords ordinal']],
  ['twenty-ninth', ['twenty-ninth | 29 | inWords ordinal']],
  ['eleventh', ['eleventh | 11 | inWords ordinal']],
  ['the second', ['second | 2 | inWords ordinal']],
  ['five percent', ['five percent | 5 | share 0.05 | percent inWords']],
  ['a quarter percent', ['a quarter percent | 0.25 | share 0.0025 | percent inWords']],
  ['twenty dollars', ['twenty | 20 | $ | inWords']],
  ['a million pounds sterling', ['a million | 1000000 | £ | inWords']],
  ['two, three', ['two | 2 | inWords', 'three | 3 | inWords']],
  ['two  three hundred', ['two | 2 | inWords', 'three hundred | 300 | inWords']],
  ['one hundred and five', ['one hundred and five | 105 | inWords']],
  ['seven', ['seven | 7 | inWords']],
  ['a hundred', ['a hundred | 100 | inWords']],
  ['no numbers at all', []],
  ['ten and more percent', ['ten | 10 | inWords']],
  [
    'three to five percent',
    ['three | 3 | share 0.03 | inWords', 'five percent | 5 | share 0.05 | percent inWords'],
  ],
  ['two to three million', ['two | 2 2000000 | inWords', 'three million | 3000000 | inWords']],
  ['five (5)', ['five | 5 | inWords', '5 | 5']],
  ['12,5 Prozent', ['12,5 Prozent | 12 5 | share 0.12 0.05 | percent']],
  ['1,234,567.89', ['1,234,567.89 | 1234570']],
  ['12,34,567', ['12,34,567 | 12 34 567']],
  ['5 mn', ['5 mn | 5000000']],
  ['5 bn', ['5 bn | 5000000000']],
  ['3 Mio.', ['3 Mio. | 3000000']],
  ['2 Mrd.', ['2 Mrd. | 2000000000']],
  ['4 tn', ['4 tn | 4000000000000']],
  ['6 M', ['6 M | 6 6000000']],
  ['7 K', ['7 K | 7 7000']],
  ['6 Mb', ['6 | 6']],
])('numbers in %j', (text, expected) => {
  const found = readNumbers(text);
  expect(found.map(show)).toEqual(expected);
  for (const { start, end, text: written } of found)
    expect(text.slice(start, end).replace('\u202f', ' ')).toBe(written);
});

test.each([
  ['1.000 Boote', ['1.000 | 1000 1']],
  ['1.000,5 Boote', ['1.000,5 | 1000.5 1.0005']],
  ['12,5', ['12,5 | 12.5 125']],
  ['1,5', ['1,5 | 1.5 15']],
  ['2.500 und 3,5', ['2.500 | 2500 2.5', '3,5 | 3.5 35']],
  ['1.000.000', ['1.000.000 | 1000000']],
  ['fünf five', []],
])('numbers in %j, which is not English', (text, expected) => {
  expect(readNumbers(text, false).map(show)).toEqual(expected);
});
