import { expect, test } from 'vitest';
import { lengthenText } from '../../src/deck/lengthen.ts';

test('texts are longer by the share, in their own words', () => {
  const longer = lengthenText('## The valley keeps its seed in jars\n', 0.3);
  expect(longer).toBe('## The valley keeps its seed in jars jars seed keeps\n');
});

test('an item, a cell and a sentence keep their marks', () => {
  expect(lengthenText('- **Bring** the jar with its label\n', 0.3)).toMatch(
    /^- \*\*Bring\*\* the jar with its label \w+.*\n$/,
  );
  expect(lengthenText('It stands on the upper shelf.\n', 0.3)).toMatch(/shelf shelf upper\.\n$/);
  const [head, rule] = lengthenText('| Kind of seed | Lent |\n| --- | --: |\n', 0.3).split('\n');
  expect(head).toBe('| Kind of seed seed | Lent |');
  expect(rule).toBe('| --- | --: |');
});

test.each([
  '---\ntitle: A long enough title\n---\n',
  '```ts\nconst longEnough = 1;\n```\n',
  '<!-- layout: statement -->\n',
  '![A picture of something](a.svg)\n',
  '$$\n\\frac{above}{below}\n$$\n',
  '::: columns\n',
  '- 1983\n',
])('%j stays as it is', (text) => {
  expect(lengthenText(text, 0.3)).toBe(text);
});
