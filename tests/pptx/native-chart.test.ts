import { expect, test } from 'vitest';
import { formatCode, isNative } from '../../src/pptx/native-chart.ts';
import { loadChartReader } from '../../src/render/chart/draw-figure.ts';
import type { ChartFence } from '../../src/markdown/chart.ts';

const read = async (text: string, type?: string) => {
  const reader = await loadChartReader('en');
  const attributes = { id: null, classes: [], pairs: type === undefined ? {} : { type } };
  return reader({ type: 'chart', text, attributes, title: null } as unknown as ChartFence).chart!;
};

test('a number format has the unit and the decimals of the chart', async () => {
  const [percent] = (await read('A,12%\nB,9%')).series;
  expect(formatCode(percent!.format)).toBe('#,##0"%"');
  const [money] = (await read('A,$1.50\nB,$0.25')).series;
  expect(formatCode(money!.format)).toBe('"$"#,##0.00');
});

test('bars, columns, even times and dots along two scales are charts of PowerPoint', async () => {
  expect(isNative(await read('A,1\nB,2', 'columns'))).toBe(true);
  expect(isNative(await read('Jan,1\nFeb,2\nMar,3', 'line'))).toBe(true);
  expect(isNative(await read('x,y\n1,2\n2,3\n5,4', 'dots'))).toBe(true);
});

test('lines over times are of PowerPoint as long as the times are even', async () => {
  expect(isNative(await read('2001,1\n2002,3', 'line'))).toBe(true);
  expect(isNative(await read('2001,1\n2002,3\n2010,2', 'line'))).toBe(false);
});

test('a format without groups of digits has none', () => {
  expect(formatCode((value) => value.toFixed(1))).toBe('0.0');
  expect(formatCode((value) => `${Math.round(value)} "kg"`)).toBe('0" kg"');
});

test('rows of dots are none', async () => {
  expect(isNative(await read('Country,Then,Now\nNorway,3,4\nChad,1,2', 'dots'))).toBe(false);
});
