import { expect, test } from 'vitest';
import { candidatesOf } from '../support.ts';

test.each([
  [
    'The mill turned for years, and there are forty farms in the valley.',
    'There are forty farms in the valley',
  ],
  ['The mill is older than it looks, and the farm is new.', 'The farm is new'],
  ['The mill closed; the farm, which was new, stayed open.', 'The farm, which was new, stayed open'],
  ['The mill has stood empty, and since 1990 the farm has grown.', 'Since 1990 the farm has grown'],
  ["That's why the mill closed, and that's why the farm was sold.", 'The farm was sold'],
  [
    'The river fell in May, so the mill closed, and so the farm was sold.',
    'The mill closed, and so the farm was sold',
  ],
  [
    'The mill is the largest one, and the farm is the smallest one in the valley.',
    'The farm is the smallest one in the valley',
  ],
  [
    'The bridge made it hard to reach the farm, and the mill closed.',
    'The bridge made it hard to reach the farm',
  ],
  [
    'To put it kindly, the mill was a ruin, and the farm was not much better.',
    'The farm was not much better',
  ],
  ['The mill opened in May, closed in June, and burned in July.', 'The mill burned in July'],
  ['The wheel turned, the stone broke, and the miller left the valley.', 'The miller left the valley'],
])('%s tells by itself: %s', async (sentence, clause) => {
  expect(await candidatesOf(sentence)).toContain(clause);
});

test.each([
  'In a small study published last spring, doctors found the cure.',
  'In a study published last spring and read by many, the doctors found the cure.',
  'In the year ended in May, the council sold the mill.',
  'The mill was closed in May, bought by a bank, and sold again.',
  'The mill was closed in May, owned by a bank that had failed.',
  'Although the river fell, the mill turned, and the farm sold its grain.',
  'While the mill turned, the farm sold its grain to the city.',
  'One in five of the farms closed in May, and the others were sold.',
  'Of the farms in the valley, one closed and two were sold.',
  'The mill that closed was a big one, but the new one is bigger.',
  'The mill has stood empty: since 1990 nobody has used it.',
  'The council wants to open the mill, hopes to sell the farm, and plans to build a bridge.',
])('%s is told whole or not at all', async (sentence) => {
  expect(await candidatesOf(sentence)).toEqual([sentence.slice(0, -1)]);
});
