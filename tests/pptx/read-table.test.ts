import { expect, test } from 'vitest';
import { readTable } from '../../src/pptx/read-table.ts';
import type { PageBox } from '../../src/pptx/snapshot.ts';
import { type At, box, type Made, type Style } from './page-box.ts';

const edge = (side: 'top' | 'bottom' | 'left' | 'right', width = 2): Style => ({
  [`border-${side}-width`]: `${width}px`,
  [`border-${side}-style`]: 'solid',
  [`border-${side}-color`]: 'rgb(1, 2, 3)',
});
const cellAt = (row: number, column: number): At => [100 + 200 * column, 100 + 60 * row, 200, 60];
const cell = (row: number, column: number, text: string, made: Made = {}, name = 'td') =>
  box(name, { at: cellAt(row, column), ...made }, text);
const tr = (row: number, cells: PageBox[], made: Made = {}) =>
  box('tr', { at: [100, 100 + 60 * row, 400, 60], ...made }, ...cells);
const table = (made: Made, ...children: PageBox[]) =>
  box('table', { at: [100, 100, 400, 120], ...made }, ...children);
const group = (name: string, made: Made, ...rows: PageBox[]) => box(name, made, ...rows);
const read = (made: PageBox) => readTable(made, () => null, 1);
const plain = (row: number) => tr(row, [cell(row, 0, 'a'), cell(row, 1, 'b')]);

test('a table has the columns and rows that the page has', () => {
  const found = read(table({}, group('thead', {}, plain(0)), group('tbody', {}, plain(1))))!;
  expect(found).toMatchObject({ columns: [200, 200], place: { x: 100, y: 100, width: 400, height: 120 } });
  expect(found.rows.map(({ height, cells }) => [height, cells.length])).toEqual([
    [60, 2],
    [60, 2],
  ]);
});

test('lines come from the cell, its row, its group or the table, whichever is nearest', () => {
  const bottoms = (made: PageBox) =>
    read(made)!.rows.map(({ cells }) => [cells[0]!.borders[0]?.width ?? 0, cells[0]!.borders[2]?.width ?? 0]);
  const rows = () => [plain(0), plain(1)];
  expect(bottoms(table({ style: { ...edge('top', 5), ...edge('bottom', 6) } }, ...rows()))).toEqual([
    [5, 0],
    [0, 6],
  ]);
  expect(
    bottoms(table({}, group('tbody', { style: { ...edge('top', 3), ...edge('bottom', 4) } }, ...rows()))),
  ).toEqual([
    [3, 0],
    [0, 4],
  ]);
  const one = tr(0, [cell(0, 0, 'a', { style: edge('bottom', 1) }), cell(0, 1, 'b')], {
    style: edge('bottom', 9),
  });
  expect(bottoms(table({}, one, plain(1)))[0]).toEqual([0, 1]);
});

test('cells have their ground or that of their row, their spans and their place in the row', () => {
  const head = tr(0, [cell(0, 0, 'both', { attributes: { colspan: '2' } }, 'th')], {
    style: { 'background-color': 'rgb(9, 9, 9)' },
  });
  const styled = tr(1, [
    cell(1, 0, 'a', { style: { 'vertical-align': 'middle', 'background-color': 'rgb(8, 8, 8)' } }),
    cell(1, 1, 'b', { style: { 'vertical-align': 'bottom' }, attributes: { rowspan: 'x' } }),
  ]);
  const [first, second] = read(table({}, head, styled))!.rows;
  expect(first!.cells[0]).toMatchObject({ colspan: 2, fill: { hex: '090909' }, valign: 'top' });
  expect(second!.cells).toMatchObject([
    { valign: 'middle', fill: { hex: '080808' } },
    { valign: 'bottom', rowspan: 1, fill: null },
  ]);
});

test('paragraphs of a cell are kept apart', () => {
  const cells = [
    box(
      'td',
      { at: cellAt(0, 0) },
      box('p', { at: cellAt(0, 0) }, 'one'),
      box('p', { at: cellAt(0, 0) }, 'two'),
    ),
  ];
  expect(read(table({}, tr(0, cells)))!.rows[0]!.cells[0]!.paragraphs).toHaveLength(2);
  expect(read(table({}, tr(0, [cell(0, 0, ' ')])))!.rows[0]!.cells[0]!.paragraphs).toHaveLength(0);
});

test.each<[string, PageBox]>([
  ['no rows', table({})],
  ['rows of joined cells alone', table({}, tr(0, [cell(0, 0, 'a', { attributes: { colspan: '2' } })]))],
  ['rows of other lengths', table({}, tr(0, [cell(0, 0, 'a')]), tr(1, [cell(1, 0, 'b'), cell(1, 1, 'c')]))],
  ['cells above one another', table({}, tr(0, [cell(0, 0, 'a'), cell(1, 0, 'b')]))],
  ['no place', table({ at: null }, plain(0))],
])('a table of %s is none for PowerPoint', (_, made) => {
  expect(read(made)).toBeNull();
});
