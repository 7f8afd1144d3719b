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

// Each pair lies on the two sides of the grey on which black and white have the same contrast.
test.each([
  ['#757575', '#767676'],
  ['rgb(117, 117, 117)', 'rgb(118, 118, 118)'],
  ['rgba(117, 117, 117, 0.5)', 'rgba(118, 118, 118, 0.5)'],
  ['rgb(46% 46% 46%)', 'rgb(47% 47% 47%)'],
  ['hsl(0, 0%, 46%)', 'hsl(0, 0%, 47%)'],
  // Of one brightness, yellow is light and blue dark.
  ['hsl(240, 100%, 50%)', 'hsl(60, 100%, 50%)'],
  ['hsl(0, 60%, 45%)', 'hsl(0, 90%, 62%)'],
  ['hsl(120, 100%, 26%)', 'hsl(120, 100%, 28%)'],
  ['hsl(330, 100%, 40%)', 'hsl(330, 100%, 55%)'],
  ['hsl(210, 100%, 44%)', 'hsl(210, 100%, 50%)'],
  ['hsl(220, 20%, 46%)', 'hsl(220, 20%, 52%)'],
  ['hsla(220, 80%, 55%, 0.5)', 'hsla(220, 80%, 66%, 0.5)'],
  ['#00f', '#0f0'],
  ['#d00', '#f33'],
  ['#0000ff80', '#00ff0080'],
  ['teal', 'cyan'],
  ['linear-gradient(to right, #000, #888)', 'linear-gradient(to right, #000, #fff)'],
  ['linear-gradient(#000, #000, #aaa)', 'linear-gradient(#000, #aaa, #aaa)'],
  ['#0008', '#fff8'],
  ['linear-gradient(nonsense, navy)', 'linear-gradient(nonsense, white)'],
])('%s is dark, and %s is not', (dark, light) => {
  expect([isDarkColor(dark), isDarkColor(light)]).toEqual([true, false]);
});

test.each(['rgb(0 0)', 'hsl(0 0%)', 'rgb()', 'in, to, of'])('%s is no colour, and not dark', (value) => {
  expect(isDarkColor(value)).toBe(false);
  // What is no colour does not count beside one that is.
  expect(isDarkColor(`${value} #000`)).toBe(true);
});
