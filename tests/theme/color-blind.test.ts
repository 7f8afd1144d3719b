import { describe, expect, test } from 'vitest';
import { fromHex } from '../../src/theme/color.ts';
import { findAlike, simulate } from '../../src/theme/color-blind.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { builtIn, readParts } from './built-in.ts';

const color = (hex: string) => fromHex(hex)!;

test('greys look the same to everybody', () => {
  for (const kind of ['protan', 'deutan', 'tritan'] as const) {
    for (const [i, channel] of simulate(color('#777777'), kind).srgb.entries())
      expect(channel).toBeCloseTo(color('#777777').srgb[i]!, 2);
  }
});

test('red and green come near each other without middle waves, blue and yellow do not', () => {
  const channels = (hex: string) => simulate(color(hex), 'deutan').srgb;
  const [red, green] = [channels('#c04020'), channels('#6f7f20')];
  expect(Math.abs(red[0] - green[0])).toBeLessThan(0.25);
  expect(channels('#2040c0')[2] - channels('#c0a020')[2]).toBeGreaterThan(0.4);
});

test('colours that somebody takes for one another are named with their distance', () => {
  const colors = new Map([
    ['accent', color('#c04020')],
    ['accent-2', color('#6a7a20')],
  ] as const);
  expect(findAlike(new Map(colors))).toMatchObject([{ one: 'accent', other: 'accent-2' }]);
});

describe.each(builtIn)('the theme %s', (name) => {
  test.each(['light', 'dark'] as const)('has colours in the mode %s that everybody tells apart', (mode) => {
    const { colors } = parseTheme(readParts(name), { mode }).theme!;
    for (const tone of ['base', 'tint', 'inverse'] as const)
      expect(findAlike(colors[tone]), tone).toEqual([]);
  });
});
