import { expect, test } from 'vitest';
import { isDarkColor } from '../../src/deck/css-color.ts';

test.each([
  '#123',
  '#204060',
  '#20406080',
  'navy',
  'rgb(10 20 30)',
  'rgb(10%, 20%, 30%)',
  'hsl(220, 60%, 20%)',
  'linear-gradient(to top, #000, #222)',
])('%s is dark', (color) => {
  expect(isDarkColor(color)).toBe(true);
});

test.each([
  '#fff',
  '#eef',
  'white',
  'rgb(240 230 220)',
  'hsl(60, 90%, 80%)',
  'linear-gradient(#000, #fff)',
  'nonsense',
  '',
])('%s is not', (color) => {
  expect(isDarkColor(color)).toBe(false);
});
