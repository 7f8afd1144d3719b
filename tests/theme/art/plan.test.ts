import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBoard } from '../../../src/theme/art/cut-plan.ts';
import { drawPlan, drawPlanStrip } from '../../../src/theme/art/plan.ts';
import { makeRandom } from '../../../src/theme/art/random.ts';

const seeds = ['A', 'The price of light', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];

describe.each([
  ['cover', drawPlan],
  ['strip', drawPlanStrip],
] as const)('the plan on a %s', (_, draw) => {
  test.each(seeds)('is the same every time for %j, small, and takes its colours from the slide', (seed) => {
    const svg = draw(seed).markup;
    expect(draw(seed).markup).toBe(svg);
    expect(svg).toMatch(/^<svg [^<>]+>(?:<path [^<>]+\/>)+<\/svg>$/);
    expect(svg.length).toBeLessThan(60 * 1024);
    expect(svg).not.toMatch(/NaN|Infinity|#/);
    for (const [, paint] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g))
      expect(paint).toMatch(/^none$|var\(--deck-/);
  });

  test('is another for each title', () => {
    const drawn = new Set(['One', 'Two', 'Three', 'Four', 'Five'].map((seed) => draw(seed).markup));
    expect(drawn.size).toBe(5);
  });
});

test('the pieces are the whole board, and none lies on another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      const taken = new Set<string>();
      for (const piece of cutBoard(makeRandom(seed), 7, 9, 5)) {
        for (let column = piece.column; column < piece.column + piece.width; column++) {
          for (let row = piece.row; row < piece.row + piece.height; row++) {
            expect(taken.has(`${column} ${row}`)).toBe(false);
            taken.add(`${column} ${row}`);
          }
        }
      }
      expect(taken.size).toBe(63);
    }),
    { numRuns: 60 },
  );
});
