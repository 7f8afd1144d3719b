import { expect, test } from 'vitest';
import { isDateLike, isFigure } from '../../src/layout/dates.ts';

test.each([
  '1998',
  '1990s',
  '1 February 2021',
  'Feb 2021',
  'March',
  '2021-02-01',
  '1/2',
  '12:30',
  '9.15 am',
  '19th century',
  'Q3',
  'Day 2',
  'Today',
  '1914–1918',
  '44 BC',
])('%s says when', (text) => {
  expect(isDateLike(text, 'en')).toBe(true);
}); // prettier-ignore

test.each([
  '',
  'First',
  '36',
  '12 %',
  'Room 101',
  'A long sentence that happens to name March among its words',
  '31,400',
])('%j does not', (text) => {
  expect(isDateLike(text, 'en')).toBe(false);
});

test('months are known in the language of the talk', () => {
  expect(isDateLike('3. März', 'de')).toBe(true);
  expect(isDateLike('mayo', 'es')).toBe(true);
  expect(isDateLike('März', 'en')).toBe(false);
  expect(isDateLike('June', 'xx')).toBe(true);
});

test.each(['36', '$1.2 bn', '−4 %', '1 in 4', 'No. 1', '<5', '€ 300', '3.5', '٣٦', '24-year'])(
  '%s is a figure',
  (text) => {
    expect(isFigure(text)).toBe(true);
  },
);

test.each(['1998', '1990s', 'Thirty', 'about 36 of them all', '', 'A1'])('%j is none', (text) => {
  expect(isFigure(text)).toBe(false);
});
