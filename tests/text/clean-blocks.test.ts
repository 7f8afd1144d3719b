import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { readChart } from '../../src/render/chart/read-chart.ts';
import { makeSource } from '../../src/source/source.ts';
import { cleanBlocks } from '../../src/text/clean-blocks.ts';

/** An outline as plain Markdown. */
function clean(text: string): string {
  const tokens = lexBlocks(makeSource('talk.md', text)).map(({ token }) => token);
  return cleanBlocks(tokens, { readChart: (fence) => readChart(fence, 'en', parse) });
}

test.each([
  ['## Head *two*', '## Head *two*'],
  ['a **b** *c* ~~d~~ ==e== `f`', 'a **b** *c* ~~d~~ **e** `f`'],
  ['H~2~O and x^2^', 'H<sub>2</sub>O and x<sup>2</sup>'],
  ['a\\\nb', 'a\\\nb'],
  ['<!-- a comment -->', ''],
  ['a <!-- b -->', 'a'],
  ['<div>a</div>', '<div>a</div>'],
  ['a <kbd>b</kbd>', 'a <kbd>b</kbd>'],
  [':rocket: go', '🚀 go'],
  ['[a](b.pdf "c") and <https://example.org>', '[a](b.pdf "c") and <https://example.org>'],
  ['[a](<b c.pdf>)', '[a](<b c.pdf>)'],
  ['![a](b.png "c")', '![a](b.png "c")'],
  ['[a]{.fragment}', 'a'],
  ['- a\n- b', '- a\n- b'],
  ['3. a\n4. b', '3. a\n4. b'],
  ['1. a\n\n   b\n\n2. c', '1. a\n\n   b\n\n2. c'],
  ['- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['- a\n  - b', '- a\n  - b'],
  ['> a\n>\n> b', '> a\n>\n> b'],
  ['```js [1|2]\na\nb\n```', '```js\na\nb\n```'],
  ['````\n```\n````', '````\n```\n````'],
  [
    '| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | x\\|y | | 4 |',
    '| a | b | c | d |\n| --- | :--- | ---: | :---: |\n| 1 | x\\|y |  | 4 |',
  ],
  ['$$\nx^2\n$$', '$$\nx^2\n$$'],
  ['```mermaid\ngraph TD\n```', '```mermaid\ngraph TD\n```'],
  ['Term\n: one', '- **Term**: one'],
  ['Term\n: one\n: two', '- **Term**:\n  - one\n  - two'],
  ['[^a]: note', '[^a]: note'],
  ['a[^a]\n\n[^a]: note', 'a[^a]\n\n[^a]: note'],
  ['::: callout\na\n:::', 'a'],
  ['a\n\n***\n\nb', 'a\n\nb'],
  ['a\n\n. . .\n\nb', 'a\n\nb'],
  ['{.incremental}\n\n- a\n- b', '- a\n- b'],
  ['- ', '-'],
  ['| a |\n|---|\n| 1 |\n\n: What *they* paid', '| a |\n| --- |\n| 1 |\n\n*What *they* paid*'],
  ['::: callout Mind the gap\na\n:::', '**Mind the gap**\n\na'],
  ['```mermaid [How it runs]\ngraph TD\n```', '**How it runs**\n\n```mermaid\ngraph TD\n```'],
  ['```\na\n```', '```\na\n```'],
  ['Energy is $mc^2$.', 'Energy is $mc^2$.'],
  ['[a](<b(c.pdf> "d")', '[a](<b(c.pdf> "d")'],
  ['![a](<my b.png>)', '![a](<my b.png>)'],
  ['a <!-- b --> \nc', 'a\nc'],
  ['- a\n\n  ```js\n  b\n  ```', '- a\n\n  ```js\n  b\n  ```'],
  ['- a\n  ```js\n  b\n  ```', '- a\n  ```js\n  b\n  ```'],
  ['    a\n    b', '```\na\nb\n```'],
  ['- [x] a\n\n- [ ] b', '- [x] a\n\n- [ ] b'],
  [':icon-rocket: go', 'go'],
  ['<<< missing.js', '<<< missing.js'],
  ['', ''],
])('%j is written as %j', (text, expected) => {
  expect(clean(`${text}\n`)).toBe(expected);
});

test('a chart is a table of its values, and one that cannot be read its text', () => {
  const chart = '```chart {type=bar title="Boats"}\nyear, big, small\n2001, 5,\n2002, 1.5, 7\n```';
  expect(clean(`${chart}\n`)).toBe(
    '**Boats**\n\n| year | big | small |\n| --- | ---: | ---: |\n| 2001 | 5.0 |  |\n| 2002 | 1.5 | 7 |',
  );
  expect(clean('```chart {type=bar}\nnothing\n```\n')).toBe('```csv\nnothing\n```');
});
