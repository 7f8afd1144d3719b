import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../src/theme/contrast.ts';
import { deriveMode, isDark } from '../../src/theme/modes.ts';
import { toOklch } from '../../src/theme/oklch.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { rolePairs } from '../../src/theme/roles.ts';
import { toneNames } from '../../src/theme/types.ts';
import { readParts } from './built-in.ts';

const paper = parseTheme(readParts('paper')).theme!.colors;

test('dark is what was inverse, and fields stand out by their surface', () => {
  const dark = deriveMode('dark', paper);
  expect(isDark(paper)).toBe(false);
  expect(isDark(dark)).toBe(true);
  expect(dark.base).toEqual(paper.inverse);
  expect(dark.closing.get('bg')).toEqual(paper.inverse.get('surface'));
  expect(dark.accent, 'a field of colour stays').toEqual(paper.accent);
});

test('a mode that a theme is in already changes nothing', () => {
  expect(deriveMode('light', paper)).toBe(paper);
});

test('what is printed stands on white, with no field', () => {
  for (const colors of [deriveMode('print', paper), deriveMode('print', deriveMode('dark', paper))]) {
    for (const tone of toneNames) {
      expect(colors[tone].get('bg')!.hex).toBe('#ffffff');
      expect(colors[tone].get('surface')!.hex).toBe('#ffffff');
    }
  }
});

describe('high contrast', () => {
  const strong = deriveMode('contrast', paper);

  test('puts black on white, and white on black where a slide was inverse', () => {
    expect(strong.base.get('bg')!.hex).toBe('#ffffff');
    expect(strong.base.get('ink')!.hex).toBe('#000000');
    expect(strong.inverse.get('bg')!.hex).toBe('#000000');
  });

  test('has text at 7 or more and shapes at 4.5', () => {
    for (const tone of toneNames) {
      for (const { front, ground, least } of rolePairs) {
        const ratio = contrastRatio(strong[tone].get(front)!, strong[tone].get(ground)!);
        expect(ratio, `${tone}: ${front} on ${ground}`).toBeGreaterThanOrEqual(least >= 4.5 ? 7 : 4.5);
      }
    }
  });

  test('keeps the hue of the accent', () => {
    const hue = (colors: typeof paper) => toOklch(colors.base.get('accent')!).hue;
    expect(Math.abs(hue(strong) - hue(paper))).toBeLessThan(3);
  });
});
