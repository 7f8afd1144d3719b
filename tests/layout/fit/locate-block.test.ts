import { expect, test } from 'vitest';
import { locateBlock } from '../../../src/layout/fit/locate-block.ts';
import { layOut } from '../../support/deck.ts';

const text = `## The head of it

A paragraph that opens the slide with words.

- first item of the list
- second item, with *emphasis* in it
  - an inner item
- third item

| Name | What |
| --- | --- |
| a | **one** thing |
| b | another thing |

\`\`\`js
let one = 1;
let two = 2;
\`\`\`

![a mill](mill.png)
`;

const [slide] = layOut(text).slides;
const lineOf = (shown: string): string => {
  const { start } = locateBlock(slide!, shown);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  return line.slice(0, line.indexOf('\n'));
};

test.each([
  ['A paragraph that opens the slide with words.', 'A paragraph that opens the slide with words.'],
  ['second item, with emphasis in it an inner item', '- second item, with *emphasis* in it'],
  ['an inner item', '  - an inner item'],
  ['third item', '- third item'],
  ['another thing', '| b | another thing |'],
  ['let two = 2;', 'let two = 2;'],
  ['', '![a mill](mill.png)'],
  ['The head of it (1/2)', '## The head of it'],
  ['nothing like it', '## The head of it'],
])('"%s" is found', (shown, line) => {
  expect(lineOf(shown)).toBe(line);
});

test('a slide without a heading is told by its place', () => {
  const [bare] = layOut('- one\n- two\n').slides;
  expect(locateBlock(bare!, 'nothing like it')).toEqual(bare!.range);
});
