import { expect, test } from 'vitest';
import { readChartLook } from '../../src/pptx/chart-look.ts';
import { box } from './page-box.ts';

const at = [0, 0, 800, 400] as const;
const mark = (name: string, style = {}) => box(name, { at, style });

test('a chart has the colours and the type of its marks', () => {
  const svg = box(
    'svg',
    { at, attributes: { width: '400' } },
    mark('line.grid', { stroke: 'rgb(1, 1, 1)' }),
    mark('path.s1', { fill: 'rgb(9, 9, 9)' }),
    mark('rect.s1.key', { fill: 'rgb(255, 0, 0)' }),
    mark('rect.s1', { fill: 'rgb(0, 0, 255)' }),
    mark('path.s2', { fill: 'rgba(0, 0, 0, 0)', stroke: 'rgb(0, 255, 0)' }),
    mark('circle.s3', {}),
    mark('text.tick', { fill: 'rgb(7, 7, 7)' }),
    mark('text', { fill: 'rgb(8, 8, 8)', 'font-family': 'Onest', 'font-size': '20px' }),
  );
  expect(readChartLook(svg, 1)).toEqual({
    series: ['0000FF', '00FF00', '808080'],
    key: 'FF0000',
    text: '080808',
    grid: '010101',
    family: 'Onest',
    size: 40,
  });
});

test('an axis is set like its ticks where it has no other words', () => {
  const svg = box('svg', { at }, mark('text.tick', { fill: 'rgb(7, 7, 7)', 'font-size': '30px' }));
  expect(readChartLook(svg, 1)).toMatchObject({ series: [], key: null, text: '070707', size: 30 });
});

test('a chart without marks has a look all the same', () => {
  expect(readChartLook(box('svg', { at }), 1)).toEqual({
    series: [],
    key: null,
    text: '000000',
    grid: 'C0C0C0',
    family: '',
    size: 28,
  });
});
