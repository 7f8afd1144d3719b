import { expect, test } from 'vitest';
import { readColor } from '../../src/pptx/css-color.ts';

test('computed colours become six digits and an alpha', () => {
  expect(readColor('rgb(179, 42, 27)')).toEqual({ hex: 'B32A1B', alpha: 1 });
  expect(readColor('rgba(0, 0, 0, 0.5)')).toEqual({ hex: '000000', alpha: 0.5 });
  expect(readColor('color(srgb 0.101961 0.0901961 0.0705882 / 0.64)')).toEqual({
    hex: '1A1712',
    alpha: 0.64,
  });
  expect(readColor('#f4f1ea')).toEqual({ hex: 'F4F1EA', alpha: 1 });
});

test('colours in oklab are brought to sRGB', () => {
  expect(readColor('oklab(1 0 0)')?.hex).toBe('FFFFFF');
  expect(readColor('oklab(0.627955 0.224863 0.125846)')?.hex).toBe('FF0000');
  expect(readColor('oklch(0.627955 0.257683 29.2339)')?.hex).toBe('FF0000');
});

test('shares and missing parts of a colour are numbers', () => {
  expect(readColor('color(srgb 1 none 0 / 50%)')).toEqual({ hex: 'FF0000', alpha: 0.5 });
});

test('what is no colour is none', () => {
  expect(readColor('none')).toBeNull();
  expect(readColor('')).toBeNull();
});
