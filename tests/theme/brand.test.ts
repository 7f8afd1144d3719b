import { describe, expect, test } from 'vitest';
import { applyBrand } from '../../src/theme/brand.ts';
import { fromHex } from '../../src/theme/color.ts';
import { contrastRatio } from '../../src/theme/contrast.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { builtIn, readParts } from './built-in.ts';

const color = (hex: string) => fromHex(hex)!;
const tonesOf = (theme: string) => parseTheme(readParts(theme)).theme!.colors;

test('an accent keeps its colour in shapes, and is darker in text where it would be too faint', () => {
  const { base, accent } = applyBrand(tonesOf('paper'), { accent: color('#0a7') });
  expect(base.get('accent')!.hex).toBe('#00aa77');
  expect(base.get('accent-text')!.hex).toBe('#007450');
  expect(contrastRatio(base.get('accent-text')!, base.get('bg')!)).toBeGreaterThan(4.5);
  expect(accent.get('bg')!.hex).toBe('#00aa77');
  expect(accent.get('ink')!.hex).toBe('#000000');
});

test('an accent that can be read stays as it is', () => {
  const { base } = applyBrand(tonesOf('paper'), { accent: color('#123456') });
  expect(base.get('accent-text')!.hex).toBe('#123456');
});

test('the accent never feeds the ink', () => {
  const own = tonesOf('paper');
  const { base } = applyBrand(own, { accent: color('#0a7') });
  for (const role of ['ink', 'muted', 'bg', 'surface', 'line', 'rule'] as const)
    expect(base.get(role)).toEqual(own.base.get(role));
});

test('a ground moves the surface with it, and a tint is the two turned round', () => {
  const own = tonesOf('paper');
  const { base, tint, inverse } = applyBrand(own, { bg: color('#fdfdfd') });
  expect(base.get('bg')!.hex).toBe('#fdfdfd');
  expect(base.get('surface')!.hex).toBe(tint.get('bg')!.hex);
  expect(tint.get('surface')!.hex).toBe('#fdfdfd');
  expect(inverse).toEqual(own.inverse);
});

describe.each(builtIn)('in the theme %s', (theme) => {
  const own = tonesOf(theme);

  test('without a brand nothing changes', () => {
    expect(applyBrand(own, {})).toEqual(own);
  });
});
