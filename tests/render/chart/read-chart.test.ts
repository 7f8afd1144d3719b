import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAttributes } from '../../../src/markdown/attributes.ts';
import type { ChartFence } from '../../../src/markdown/chart.ts';
import { describeChart } from '../../../src/render/chart/describe-chart.ts';
import { readChart } from '../../../src/render/chart/read-chart.ts';
import { findDecimalMark, readNumber } from '../../../src/render/chart/read-number.ts';

const fence = (text: string, pairs: Record<string, string> = {}): ChartFence => ({
  type: 'chart',
  raw: '',
  text,
  file: null,
  title: null,
  attributes: { ...noAttributes, pairs },
  unread: null,
});
const read = (text: string, lang = 'en', pairs = {}) => readChart(fence(text, pairs), lang, parse);
const chartOf = (text: string, lang = 'en') => read(text, lang).chart!;

test.each([
  ['12', 12, ''],
  ['−3.5', -3.5, ''],
  ['-€1,200', -1200, ''],
  ['12 %', 12, ' %'],
  ['1 234 km', 1234, ' km'],
  ["1'000", 1000, ''],
])('the cell %j is %d', (text, value, suffix) => {
  expect(readNumber(text, '.')).toMatchObject({ value, suffix });
});

test.each(['many', '1-2', '1.2.3', '--4', 'v1 2', '12 34 many words that are no unit'])(
  'the cell %j is no number',
  (text) => {
    expect(readNumber(text, '.')).toBeNull();
  },
);

test('the cells of a column tell the decimal mark, else the language', () => {
  expect(findDecimalMark(['1.234,5'], 'en')).toBe(',');
  expect(findDecimalMark(['0.125'], 'de')).toBe('.');
  expect(findDecimalMark(['1,234,567'], 'de')).toBe('.');
  expect(findDecimalMark(['1.234'], 'de')).toBe(',');
  expect(findDecimalMark(['1.234'], 'no such language!')).toBe('.');
});

test('values are written as the language of the deck does', () => {
  const german = chartOf('Land;Anteil\nA;1.234,5\nB;12', 'de').series[0]!;
  expect(german.values).toEqual([1234.5, 12]);
  expect(german.values.map((value) => german.format(value!))).toEqual(['1.234,5', '12,0']);
  const percent = chartOf('A,-12%\nB,3%', 'de').series[0]!;
  expect(percent.format(-12)).toBe('−12\u00a0%');
});

test.each([
  ['Year,V\n2000,1\n2001,2\n2002,3', 'line'],
  ['Month,V\nJan,1\nFeb,2\nMar,3', 'line'],
  ['Monat;V\nJanuar;1\nMärz;2\nMai;3', 'line'],
  ['Q1 2024,1\nQ2 2024,2\nQ3 2024,3', 'line'],
  ['x,y\n1.5,1\n2.5,4\n4,9', 'line'],
  ['A,1\nB,2', 'columns'],
  ['A long name of a thing,1\nB,2', 'bars'],
])('%j becomes a chart of type %s', (text, type) => {
  expect(read(text, 'de').chart?.type).toBe(type);
});

test('years over the columns are names of series, not values', () => {
  const { labels, series } = chartOf('Party,2019,2024\nRed,1,2');
  expect(labels).toEqual(['Red']);
  expect(series.map(({ name }) => name)).toEqual(['2019', '2024']);
});

test('an empty cell is no value, and is not told', () => {
  const chart = chartOf(',One,Two\nA,1,\nB,n/a,2');
  expect(chart.series.map(({ values }) => values)).toEqual([
    [1, null],
    [null, 2],
  ]);
  expect(describeChart(chart, 'Title')).toBe('Title: One: A 1; Two: B 2');
});

test('many values are told by their ends', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${1950 + i},${i === 30 ? 99 : i}`);
  expect(describeChart(chartOf(`Year,V\n${rows.join('\n')}`), null)).toBe('V: 1950 0 … 1980 99 … 2009 59');
});

test('a wrong line is named', () => {
  expect(read('A,1\n\nB,two').problems).toMatchObject([{ line: 3, message: '"two" is no number' }]);
  expect(read('A,1\nB,2,3').problems).toMatchObject([{ line: 2, severity: 'error' }]);
  expect(read('A,1\nB,2', 'en', { type: 'pie' })).toMatchObject({
    chart: { type: 'columns' },
    problems: [{ line: 0 }],
  });
});

test('many bars are drawn, with a warning', () => {
  const text = Array.from({ length: 30 }, (_, i) => `Thing ${i},${i}`).join('\n');
  expect(read(text)).toMatchObject({ chart: { type: 'bars' }, problems: [{ severity: 'warning' }] });
});

test('no text makes it throw', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('1', '2.5', '-3', '"', '12 %', '2020', ''),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, mark) => {
      const { chart, problems } = read(rows.map((row) => row.join(mark)).join('\n'));
      expect(chart !== null || problems.length > 0).toBe(true);
    }),
  );
});
