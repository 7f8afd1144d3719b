import { expect, test } from 'vitest';
import { sizeOf } from '../../src/deck/slide-size.ts';

test.each([
  ['16:9', { width: 1920, height: 1080 }],
  ['16:10', { width: 1728, height: 1080 }],
  ['4:3', { width: 1440, height: 1080 }],
  [[320, 7680], { width: 320, height: 7680 }],
  [[7680, 320], { width: 7680, height: 320 }],
  [[1280.4, 720.5], { width: 1280, height: 721 }],
  [[319, 720], null],
  [[1280, 319], null],
  [[7681, 720], null],
  [[1280, 7681], null],
  [[1280], null],
  [[1280, 720, 1], null],
  [['1280', 720], null],
  [[1280, '720'], null],
  [{ 0: 1280, 1: 720, length: 2 }, null],
  ['toString', null],
  ['5:4', null],
  [null, null],
])('the size %j is %j', (value, size) => {
  expect(sizeOf(value)).toEqual(size);
});
