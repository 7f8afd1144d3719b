import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBrand } from '../../src/theme/brand.ts';
import { fromSrgb } from '../../src/theme/color.ts';
import { findWeakPairs } from '../../src/theme/contrast.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { toneNames } from '../../src/theme/types.ts';
import { numRuns } from '../support/runs.ts';
import { builtIn, readParts } from '../theme/built-in.ts';

const anyColor = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 0, max: 255 })))
  .map((rgb) => fromSrgb(rgb.map((channel) => channel / 255) as [number, number, number]));

test.each(builtIn)('whatever colours a brand has, all text can be read in the theme %s', (theme) => {
  const own = parseTheme(readParts(theme)).theme!.colors;
  fc.assert(
    fc.property(
      fc.record({ accent: anyColor, ink: anyColor, bg: anyColor }, { requiredKeys: [] }),
      (brand) => {
        const tones = applyBrand(own, brand);
        for (const tone of toneNames) {
          const weak = findWeakPairs(tones[tone]).filter(({ least }) => least >= 4.5);
          expect(weak, tone).toEqual([]);
        }
      },
    ),
    // Each run settles every pair of roles of every tone.
    { numRuns: Math.ceil(numRuns / 20) },
  );
});
