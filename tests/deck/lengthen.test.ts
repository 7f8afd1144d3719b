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

test.each([
  [
    '---\ntitle: A title that is long\n---\nthe seed jars\n',
    '---\ntitle: A title that is long\n---\nthe seed jars jars\n',
  ],
  // Only the first line opens the front matter.
  ['the seed jars\n---\nthe seed jars\n---\n', 'the seed jars jars\n---\nthe seed jars jars\n---\n'],
  ['```\nthe seed jars\n```\nthe seed jars', '```\nthe seed jars\n```\nthe seed jars jars'],
  ['- a\n\n  ```\n  the seed jars\n  ```\n', '- a\n\n  ```\n  the seed jars\n  ```\n'],
  ['~~~\n```\nthe seed jars\n~~~\nthe seed jars', '~~~\n```\nthe seed jars\n~~~\nthe seed jars jars'],
  [
    '```\na\n```\nthe seed jars\n```\nb seed jars\n```',
    '```\na\n```\nthe seed jars jars\n```\nb seed jars\n```',
  ],
  ['the seed jars ``` and more\nthe seed jars', 'the seed jars ``` and more more jars\nthe seed jars jars'],
  ['the seed jars |', 'the seed jars | jars'],
  ['| the seed jars | the seed jars |', '| the seed jars jars | the seed jars jars |'],
  ['| the seed jars |\n| :-- |\n| - |', '| the seed jars jars |\n| :-- |\n| - |'],
  ['          the seed jars', '          the seed jars jars'],
  ['see [the seed jars](a.md)', 'see [the seed jars](a.md)'],
])('%j becomes %j', (text, longer) => {
  expect(lengthenText(text, 0.3)).toBe(longer);
});

test.each([
  // Less than four letters more are none.
  ['the seed jar', 0.3, 'the seed jar seed'],
  ['seed jars', 0.3, 'seed jars'],
  ['seed jars in', 0.25, 'seed jars in'],
  ['seed jars in', 0.3, 'seed jars in jars'],
  // As many as are wanted are enough.
  ['the large seed in jars', 0.23, 'the large seed in jars jars'],
  ['seed jars', 2, 'seed jars jars seed jars seed'],
  ['jars', 3, 'jars jars jars jars'],
  ['1983 1984 1985 1986 and so on', 0.5, '1983 1984 1985 1986 and so on'],
  ['1983 1984 1985 1986 1987', 0.5, '1983 1984 1985 1986 1987'],
])('%j longer by %d is %j', (text, share, longer) => {
  expect(lengthenText(text, share)).toBe(longer);
});
