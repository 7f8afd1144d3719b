import { expect, test } from 'vitest';
import { isBalanced, isOpen } from '../../../src/article/read/marks.ts';

test.each([
  '“One” and “two”',
  '„Eins“ und „zwei“',
  '„Eins” i „dwa”',
  '« Un » et «deux»',
  '»Eins« und »zwei«',
  '「一」『二』（三）《四》',
  'ארה"ב וצה"ל',
  'one (two) [three] "four"',
])('%s is balanced', (text) => {
  expect([isBalanced(text), isOpen(text)]).toEqual([true, false]);
});

test.each(['“One', '„Eins', '«Un', '「一', 'one (two', 'say "no', '„Eins “zwei“'])('%s is open', (text) => {
  expect([isBalanced(text), isOpen(text)]).toEqual([false, true]);
});

test.each(['One”', 'two)', '一」'])('%s closes what was not open', (text) => {
  expect([isBalanced(text), isOpen(text)]).toEqual([false, false]);
});
