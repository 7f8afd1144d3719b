import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Color, fromHex } from '../../src/theme/color.ts';
import { contrastRatio, findWeakPairs } from '../../src/theme/contrast.ts';

const color = (hex: string): Color => fromHex(hex)!;
const anyColor = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map((rgb) => color(`#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`));

// Values as other calculators of WCAG 2 contrast give them.
test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrastRatio(color(one), color(other))).toBeCloseTo(ratio, 2);
});

test('contrast is the same both ways and lies between 1 and 21', () => {
  fc.assert(
    fc.property(anyColor, anyColor, (one, other) => {
      const ratio = contrastRatio(one, other);
      expect(ratio).toBe(contrastRatio(other, one));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21.000001);
    }),
  );
});

test('a weak pair is named with its ratio; roles without a colour are passed over', () => {
  const weak = findWeakPairs(
    new Map([
      ['bg', color('#ffffff')],
      ['ink', color('#888888')],
    ]),
  ); // prettier-ignore
  expect(weak).toMatchObject([{ front: 'ink', ground: 'bg', least: 4.5, ratio: expect.closeTo(3.54, 2) }]);
});
