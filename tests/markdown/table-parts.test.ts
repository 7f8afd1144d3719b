import { expect, test } from 'vitest';
import { renderMarkdown } from '../support/render.ts';

const table = '| a | b |\n|---|---|\n| c | d |\n';
const caption = (text: string): string | undefined =>
  /<caption>(.*?)<\/caption>/.exec(renderMarkdown(text))?.[1];

test.each([
  ['under it', `${table}\n: One *two*\n`, 'One <em>two</em>'],
  ['right under it', `${table}: One\n`, 'One'],
  ['over it', `Table: One\n\n${table}`, 'One'],
  ['right over it', `Table: One\n${table}`, 'One'],
  ['not twice', `Table: One\n\n${table}\n: Two\n`, 'One'],
  ['of no table', 'Table: One\n', undefined],
  ['after another block', `${table}\nx\n\nTable: One\n`, undefined],
])('a caption %s', (_, text, expected) => {
  expect(caption(text)).toBe(expected);
});

test('a row of one cell that is no caption stays a row', () => {
  expect(renderMarkdown(`${table}bar\n`)).toContain('<th scope="row">bar</th>');
  expect(renderMarkdown(`${table}| : x | y |\n`)).toContain('<th scope="row">: x</th>');
});

test('a caption describes its table and names the row that matters', () => {
  const markup = renderMarkdown(`${table}\n: One {.wide #t key=1}\n`);
  expect(markup).toContain('<table id="x-t" class="wide"');
  expect(markup).toContain('<tr class="key">');
});

test('an attribute block after the last bar is the row’s, one in the last cell is the cell’s', () => {
  const head = '| a | b |\n|---|---|\n';
  expect(renderMarkdown(`${head}| c | d | {.fragment}\n`)).toContain(
    '<tr class="fragment"><th scope="row">c</th>',
  );
  expect(renderMarkdown(`${head}| c | d {.fragment} |\n`)).toContain('<td class="fragment">d</td>');
  expect(renderMarkdown(`${head}| c | {.fragment}\n`)).toContain('<td class="fragment"></td>');
});

test('columns are aligned as written, and a head of empty cells is left out', () => {
  const markup = renderMarkdown('| a | b | c |\n|---|:-:|--:|\n| x | y | z |\n');
  expect(markup).toContain('<td align="center">y</td><td class="number">z</td>');
  expect(renderMarkdown('| | |\n|---|---|\n| x | y |\n')).not.toContain('<thead>');
});
