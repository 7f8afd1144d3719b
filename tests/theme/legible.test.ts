import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, fromSrgb } from '../../src/theme/color.ts';
import { contrastRatio } from '../../src/theme/contrast.ts';
import { blackOrWhite, makeLegible } from '../../src/theme/legible.ts';
import { toOklch } from '../../src/theme/oklch.ts';

const color = (hex: string) => fromHex(hex)!;
const anyColor = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 0, max: 255 })))
  .map((rgb) => fromSrgb(rgb.map((channel) => channel / 255) as [number, number, number]));

// Values worked out once by another hand.
test.each([
  ['#00aa77', '#f4f1ea', '#007e4f'],
  ['#00aa77', '#ffffff', '#008857'],
  ['#00aa77', '#0b1116', '#00aa77'],
  ['#f2b705', '#f4f1ea', '#996100'],
])('%s on %s is read as %s', (given, ground, wanted) => {
  const found = makeLegible(color(given), [color(ground)], 4.5);
  expect(contrastRatio(found, color(ground))).toBeGreaterThanOrEqual(4.5);
  for (const [i, channel] of found.srgb.entries())
    expect(Math.abs(channel - color(wanted).srgb[i]!) * 255, found.hex).toBeLessThan(14);
});

test('any colour can be made legible on any ground, at its hue', () => {
  fc.assert(
    fc.property(anyColor, anyColor, (front, ground) => {
      const found = makeLegible(front, [ground], 4.5);
      expect(contrastRatio(found, ground)).toBeGreaterThanOrEqual(4.5);
      const [before, after] = [toOklch(front), toOklch(found)];
      // Of a colour nearly grey the hue says nothing.
      if (after.chroma < 0.03 || before.chroma < 0.03) return;
      const turn = Math.abs(((before.hue - after.hue + 540) % 360) - 180);
      expect(turn).toBeLessThan(8);
    }),
  );
});

test('what is legible already stays', () => {
  expect(makeLegible(color('#123456'), [color('#fff')], 7)).toEqual(color('#123456'));
});

test('black or white, whichever is easier to read', () => {
  expect(blackOrWhite(color('#ffee00')).hex).toBe('#000000');
  expect(blackOrWhite(color('#00008b')).hex).toBe('#ffffff');
});
