import { expect, test } from 'vitest';
import { cropOf } from '../../src/pptx/crop.ts';

const place = { x: 100, y: 50, width: 400, height: 400 };
const size = { width: 800, height: 400 };
const fitted = (fit: string, position = '50% 50%') => cropOf({ file: 'a.png', fit, position }, size, place);

test('a picture that covers its place is cut on both sides', () => {
  expect(fitted('cover')).toEqual({
    place: { x: 100, y: 50 },
    image: { width: 800, height: 400 },
    window: { x: 200, y: 0, width: 400, height: 400 },
  });
});

test('the focus says what is left', () => {
  expect(fitted('cover', '0% 50%').window?.x).toBe(0);
  expect(fitted('cover', '100% 50%').window?.x).toBe(400);
});

test('a picture that is contained stands whole in the middle', () => {
  expect(fitted('contain')).toEqual({
    place: { x: 100, y: 150 },
    image: { width: 400, height: 200 },
    window: null,
  });
});

test.each([
  ['fill', { place, image: place, window: null }],
  ['', { place, image: place, window: null }],
  [
    'none',
    {
      place: { x: 100, y: 50 },
      image: { width: 800, height: 400 },
      window: { x: 200, y: 0, width: 400, height: 400 },
    },
  ],
  ['scale-down', { place: { x: 100, y: 150 }, image: { width: 400, height: 200 }, window: null }],
])('a picture whose fit is %j', (fit, expected) => {
  expect(fitted(fit)).toEqual(expected);
});

test('a picture may stand at a distance of its place', () => {
  expect(fitted('contain', '10px 20px').place).toEqual({ x: 110, y: 70 });
  expect(fitted('contain', 'x y').place).toEqual({ x: 100, y: 50 });
});
