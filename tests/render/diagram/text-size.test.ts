import { expect, test } from 'vitest';
import { shownTextSize } from '../../../src/render/diagram/text-size.ts';

const wide = { width: 1920, height: 1080 };
const box = (size: string) => `<svg id="drawing" viewBox="-8 -8 ${size}">`;

test('a small drawing is shown at the size of text, no larger', () => {
  expect(shownTextSize(box('100 50'), wide)).toBe(44);
});

test('a large one shrinks to its slide', () => {
  expect(shownTextSize(box('1680 100'), wide)).toBe(16);
  expect(shownTextSize(box('100 728'), { width: 1280, height: 720 })).toBe(16);
  expect(shownTextSize(box('1200 100'), { width: 1440, height: 1080 })).toBe(16);
});
