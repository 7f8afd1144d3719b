import { expect, test } from 'vitest';
import { planTalk, showSeconds, tellPace } from '../../src/talk/pace.ts';

const slide = (id: string, seconds: number, isSet = false) => ({ id, seconds, isSet });

test('without a length, each slide has its own time', () => {
  expect(planTalk([slide('a', 10), slide('b', 20, true)], null)).toEqual([
    { id: 'a', start: 0, end: 10 },
    { id: 'b', start: 10, end: 30 },
  ]);
});

test('slides without a time of their own share what those with one leave of the talk', () => {
  const plan = planTalk([slide('a', 10), slide('b', 60, true), slide('c', 30)], 300);
  expect(plan).toEqual([
    { id: 'a', start: 0, end: 60 },
    { id: 'b', start: 60, end: 120 },
    { id: 'c', start: 120, end: 300 },
  ]);
});

test('a talk that is shorter than the times that are set leaves them as they are', () => {
  expect(planTalk([slide('a', 100, true), slide('b', 10)], 60).at(-1)?.end).toBe(110);
});

test.each([
  [0, 'fine', 0],
  [300, 'fine', 0],
  [612, 'fine', 0],
  [650, 'behind', 50],
  [740, 'late', 140],
])('on the first of two slides of ten minutes, %i s after the start: %s by %i s', (elapsed, state, by) => {
  expect(tellPace(planTalk([slide('a', 600), slide('b', 600)], null), 'a', elapsed)).toEqual({ state, by });
});

test('who is on a slide before its time is ahead', () => {
  const plan = planTalk([slide('a', 600), slide('b', 600)], null);
  expect(tellPace(plan, 'b', 480)).toEqual({ state: 'ahead', by: 120 });
  expect(tellPace(plan, 'unknown', 480)).toEqual({ state: 'fine', by: 0 });
});

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [75, '1:15'],
  [3700, '1:01:40'],
  [-3, '0:00'],
])('%d s is %s', (seconds, text) => {
  expect(showSeconds(seconds)).toBe(text);
});
