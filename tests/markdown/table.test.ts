import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { renderTable } from '../../src/markdown/table.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainCode } from '../../src/markdown/highlight.ts';
import { makeFlow } from '../../src/markdown/render.ts';
import { makeSource } from '../../src/source/source.ts';

const flow = makeFlow({
  highlight: plainCode,
  imageUrl: () => null,
  footnoteNumber: () => null,
  incremental: false,
  embeds: {},
});

function render(
  text: string,
  key: { row: number | null; column: number | null } = { row: null, column: null },
): string {
  const [block] = lexBlocks(makeSource('a.md', text));
  return renderTable(block!.token as Tokens.Table, key, flow).markup;
}

test('heads are heads, rows have theirs in the first column', () => {
  expect(render('| a | b |\n|---|---|\n| c | d & e |\n').replace(/\n/g, '')).toBe(
    '<table data-columns="2" data-rows="1"><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d &amp; e</td></tr></tbody></table>',
  );
});

test('columns of figures are set to the end, those that the writer aligned as they say', () => {
  const markup = render(
    '| a | n | m | l |\n|---|---|--:|:--|\n| x | 1,200 % | word | 3 |\n| y | −4 | word | 5 |\n',
  );
  expect(markup).toContain('<td class="number">1,200 %</td><td class="number">word</td><td>3</td>');
  expect(render('| a | n |\n|---|---|\n| x | 3 rd |\n')).not.toContain('number');
});

test('the key row and column are marked, counting from 1 without the head', () => {
  expect(render('| a | b |\n|---|---|\n| c | d |\n', { row: 1, column: null })).toContain('<tr class="key">');
  const column = render('| a | b |\n|---|---|\n| c | 1 |\n', { row: null, column: 2 });
  expect(column).toContain('<th scope="col" class="key number">b</th>');
  expect(column).toContain('<td class="key number">1</td>');
});

test('sources and attributes of a cell are its own', () => {
  expect(render('| a | b |\n|---|---|\n| c | d {.x} <!-- src: p1 --> |\n')).toContain(
    '<td class="x" data-sources="p1">d</td>',
  );
});
