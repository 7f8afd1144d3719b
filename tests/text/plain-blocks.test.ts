import { expect, test } from 'vitest';
import { writeDeckText } from '../../src/text/deck-text.ts';
import { layOut } from '../support/deck.ts';

/** What stands on the only slide of an outline, under its heading. */
function read(text: string): string {
  const { arranged } = layOut(`## A\n\n${text}\n`);
  const written = writeDeckText(arranged, [1]);
  return written.slice('1. A'.length).replace(/^\n+|\n$/g, '');
}

test.each([
  ['One **bold** line\nand another.', 'One bold line\nand another.'],
  ['- a\n- b\n  - c', '- a\n- b\n  - c'],
  ['3. a\n4. b', '3. a\n4. b'],
  ['1. a\n\n   more\n2. b', '1. a\n   more\n2. b'],
  ['| Who | Pounds |\n|---|--:|\n| The *mill* | 1,010 |', 'Who\tPounds\nThe mill\t1,010'],
  ['| a | b |\n|---|---|\n| 1 | 2 |\n\n: What they paid', 'What they paid\na\tb\n1\t2'],
  ['```js [1|2]\nlet a;\nlet b;\n```', '    let a;\n    let b;'],
  ['```chart {type=bar title="Boats"}\n2001,5\n2002,7\n```', 'Boats\n2001,5\n2002,7'],
  ['```chart {type=bar}\n2001,5\n2002,7\n```', '2001,5\n2002,7'],
  ['Weir\n: a low dam\n: a fence for fish', 'Weir\n  a low dam\n  a fence for fish'],
  ['::: callout Mind the gap\nIt is wide.\n:::', 'Mind the gap\n\nIt is wide.'],
  ['::: callout\nIt is wide.\n:::', 'It is wide.'],
  ['> Nobody owns a river.', 'Nobody owns a river.'],
  ['One.\n\n. . .\n\nTwo.', 'One.\n\nTwo.'],
  ['A line. <!-- .element: class="fragment" -->', 'A line.'],
])('%j can be read aloud as %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a slide has its number, its heading, and the words over it', () => {
  const { arranged } = layOut('## Water {kicker="The mill"}\n\nIt turns.\n\n---\n\n![a sack](sack.png)\n');
  expect(writeDeckText(arranged, [3, 4])).toBe('The mill\n\n3. Water\n\nIt turns.\n\n\n4\n');
});
