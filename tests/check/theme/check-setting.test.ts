import { expect, test } from 'vitest';
import { checkSetting, type TextSetting } from '../../../src/check/theme/check-setting.ts';

const text = (change: Partial<TextSetting>): TextSetting => ({
  ...{ index: 0, kind: 'content', text: 'seed', size: 36, longest: 40, offGrid: 0, edge: 120, isHung: false },
  ...change,
});
const wrong = (...texts: TextSetting[]) =>
  checkSetting(texts, '16:9').flatMap(({ isRight, check, value }) => (isRight ? [] : [`${check} ${value}`]));

test('what is set well falls short in nothing', () => {
  expect(wrong(text({}), text({ offGrid: 12 }), text({ kind: 'furniture', size: 22, edge: 40 }))).toEqual([]);
});

test('each limit is told with the worst', () => {
  expect(wrong(text({ size: 27 }), text({ size: 26 }))).toEqual(['size of content 26px']);
  expect(wrong(text({ kind: 'label', size: 23 }))).toEqual(['size of label 23px']);
  expect(wrong(text({ longest: 61 }))).toEqual(['letters in a line 61']);
  expect(wrong(text({ edge: 59 }))).toEqual(['distance from the edge 59px']);
});

test('one text of twenty may stand off the grid, not one of ten', () => {
  const texts = (n: number) => [text({ offGrid: 13 }), ...Array.from({ length: n - 1 }, () => text({}))];
  expect(wrong(...texts(20))).toEqual([]);
  expect(wrong(...texts(10))).toEqual(['texts on the grid 90%']);
});

test('what hangs on purpose is no fault of the grid', () => {
  expect(wrong(text({ offGrid: 40, isHung: true }))).toEqual([]);
});
