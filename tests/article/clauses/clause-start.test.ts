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
  [
    'Although coal was cheap in those days, the valley kept its forty mills.',
    'The valley kept its forty mills',
  ],
  [
    'Because coal was cheap in those days, the valley closed its forty mills.',
    'Coal was cheap in those days',
  ],
  ['After the mill burned down in May, the owners built a larger one.', 'The owners built a larger one'],
  ['As early as 1698, the duke built a mill, and the town paid for it.', 'The town paid for the mill'],
  [
    'The council will refrain from closing the mill, and it will open the farm.',
    'The council will refrain from closing the mill',
  ],
  [
    'The council has yet to close the mill, but it opened the farm in May.',
    'The council has yet to close the mill',
  ],
  [
    'The mill will close if the river falls, and the farm will be sold.',
    'The mill will close if the river falls',
  ],
  [
    'According to the mayor, the farm was sold in May, and the mill was closed in June.',
    'According to the mayor, the mill was closed in June',
  ],
  [
    'The miller’s daughter sold the mill, and the town’s oldest farm was closed.',
    'The town’s oldest farm was closed',
  ],
  [
    'The mill, allegedly sold in May, was closed in June, and the farm burned.',
    'The mill, allegedly sold in May, was closed in June',
  ],
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
  'After the mill burns down, the owners build a larger one.',
  'As a child, Anna Lund carried the grain to the mill.',
  'As the river rose, the mill stopped, and the farm closed.',
  'Since the war, the mill has stood empty, and nobody has used it.',
  'The mill only turned in May, and it hardly turned in June.',
  'The farm was sold in May, the mayor said.',
  'The mill could have been sold in May, but the town wanted to keep it.',
  'The mill did not turn, nor did the farm sell its grain.',
])('%s is told whole or not at all', async (sentence) => {
  expect(await candidatesOf(sentence)).toEqual([sentence.slice(0, -1)]);
});
