import { expect, test } from 'vitest';
import { walk } from '../../src/talk/walk.ts';

const slides = [
  { id: 'a', steps: [] },
  { id: 'b', steps: [1, 2] },
  { id: 'c', steps: [] },
];
const from = (slide: string, step: number, by: 1 | -1, loop = false) => {
  const place = walk(slides, { slide, step }, by, loop);
  return place && `${place.slide} ${place.step}`;
};

test('on: step by step, then to the next slide before its steps', () => {
  expect([from('a', 0, 1), from('b', 0, 1), from('b', 1, 1), from('b', 2, 1), from('c', 0, 1)]).toEqual([
    'b 0', 'b 1', 'b 2', 'c 0', null,
  ]); // prettier-ignore
});

test('back: to the slide before with all its steps', () => {
  expect([from('c', 0, -1), from('b', 2, -1), from('b', 1, -1), from('b', 0, -1), from('a', 0, -1)]).toEqual([
    'b 2', 'b 1', 'b 0', 'a 0', null,
  ]); // prettier-ignore
});

test('a talk in a loop goes from its end to its beginning', () => {
  expect([from('c', 0, 1, true), from('a', 0, -1, true)]).toEqual(['a 0', 'c 0']);
});

test('a step that the slide does not have counts as its last', () => {
  expect([from('b', 9, 1), from('b', 9, -1)]).toEqual(['c 0', 'b 2']);
});
