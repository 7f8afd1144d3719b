import { scaleLinear } from 'd3-scale';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAttributes } from '../../../src/markdown/attributes.ts';
import { html } from '../../../src/html.ts';
import { spread } from '../../../src/render/chart/axis.ts';
import { drawChart, roomsOf } from '../../../src/render/chart/draw-chart.ts';
import { readChart } from '../../../src/render/chart/read-chart.ts';
import { chartTypes } from '../../../src/render/chart/types.ts';

const draw = (text: string, pairs: Record<string, string>) => {
  const attributes = { ...noAttributes, pairs };
  const { chart } = readChart(
    { type: 'chart', raw: '', text, file: null, title: null, attributes, unread: null },
    'en',
    parse,
  );
  const { marks, width, height } = drawChart(chart!, roomsOf({ width: 1920, height: 1080 }).wide, {
    scaleLinear: () => scaleLinear(),
  });
  return { markup: html`${marks}`.markup, width, height };
};

const value = fc.oneof(fc.integer({ min: -5000, max: 5000 }).map(String), fc.constantFrom('', '0', '0.25'));
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((series) =>
    fc.array(fc.array(value, { minLength: series, maxLength: series }), { minLength: 1, maxLength: 12 }),
  );

test.each(chartTypes)('whatever the values, %s lie on the drawing and every number is one', (type) => {
  fc.assert(
    fc.property(rows, (table) => {
      fc.pre(table.flat().some((cell) => cell !== ''));
      const head = ['', ...table[0]!.map((_, i) => `Series ${i}`)].join(',');
      const text = [head, ...table.map((row, i) => [`Row ${i}`, ...row].join(','))].join('\n');
      const { markup, width, height } = draw(text, { type });
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, name, number] of markup.matchAll(/\b(x|y|x1|x2|y1|y2|cx|cy)="(-?[\d.]+)"/g)) {
        expect(Number(number)).toBeGreaterThanOrEqual(-1);
        expect(Number(number)).toBeLessThanOrEqual((name!.includes('x') ? width : height) + 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('the key is marked and the others step back', () => {
  const { markup } = draw('A,1\nB,2', { type: 'bars', key: '2' });
  expect(markup).toContain('class="bar s1 key"');
  expect(markup).toContain('class="bar s1 rest"');
});

test('columns whose names have no room become bars', () => {
  const text = Array.from({ length: 12 }, (_, i) => `Verwaltungsgerichtsbarkeit${i},${i}`).join('\n');
  expect(draw(text, { type: 'columns' }).markup).toContain('class="bar s1"');
  expect(draw(text, { type: 'columns' }).markup).toBe(draw(text, { type: 'bars' }).markup);
});

test('names at the ends of lines keep their distance', () => {
  const heights = spread([100, 100, 104, 600], 34, 0, 620);
  const sorted = heights.toSorted((a, b) => a - b);
  for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(34);
  expect(Math.max(...heights)).toBeLessThanOrEqual(620);
  expect(spread([200, 210], 34, 0, 620)).toEqual([188, 222]);
  expect(spread([5, 6, 300], 34, 0, 620)).toEqual([0, 34, 300]);
  expect(spread([610, 600, 300], 34, 0, 620)).toEqual([620, 586, 300]);
});

test('a chart is as wide as its page, so that its text is nowhere shown smaller', () => {
  expect(roomsOf({ width: 1440, height: 1080 }).wide.width).toBe(1200);
  expect(roomsOf({ width: 1280, height: 720 })).toEqual(roomsOf({ width: 1920, height: 1080 }));
});

test('the key of several series is its whole group, in the colours of the series', () => {
  const { markup } = draw('Q,A,B\nx,1,2\ny,3,4', { type: 'columns', key: '2' });
  expect(markup.match(/class="bar s[12] chosen"/g)).toHaveLength(2);
  expect(markup.match(/class="bar s[12] pale"/g)).toHaveLength(2);
  expect(markup).toContain('class="label s1 key"');
});

test('a plot over two scales names both, and writes the numbers of a scale alike', () => {
  const { markup } = draw('Height in m,Weight in kg\n0.5,20\n1.75,72\n2,88.5', { type: 'dots' });
  const words = [...markup.matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word!);
  expect(words).toEqual(expect.arrayContaining(['Height in m', 'Weight in kg', '0.6', '1.0', '2.0']));
  expect(words).not.toContain('1');
  expect(words).not.toContain('2');
});

test('long names of months give way to short ones, and where these have no room every nth is left', () => {
  const months = 'January February March April May June July August September October November December';
  const text = months.split(' ').map((name, i) => `${name},${i},${i + 1}`);
  const feet = (width: number) => {
    const { chart } = readChart(
      {
        type: 'chart',
        raw: '',
        text: ['Month,A,B', ...text].join('\n'),
        file: null,
        title: null,
        attributes: noAttributes,
        unread: null,
      },
      'en',
      parse,
    );
    const { marks } = drawChart(chart!, { width, height: 600 }, { scaleLinear: () => scaleLinear() });
    return [...html`${marks}`.markup.matchAll(/>([A-Z][a-z]{2,})<\/text>/g)].map(([, name]) => name);
  };
  expect(feet(3000)).toEqual(months.split(' '));
  expect(feet(1680)).toEqual(months.split(' ').map((name) => name.slice(0, 3)));
  expect(feet(816)).toEqual(['Feb', 'Apr', 'Jun', 'Aug', 'Oct', 'Dec']);
});
