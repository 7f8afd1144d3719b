import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackBlocks } from '../../../src/theme/art/block-stack.ts';
import { drawBlocks } from '../../../src/theme/art/blocks.ts';
import { makeRandom } from '../../../src/theme/art/random.ts';

const seeds = ['A', 'The price of light', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];

describe.each(seeds)('the blocks of %j', (seed) => {
  const svg = drawBlocks(seed).markup;

  test('are the same every time', () => {
    expect(drawBlocks(seed).markup).toBe(svg);
  });

  test('are well-formed, of a few KB, and take their colours from the slide', () => {
    expect(svg).toMatch(/^<svg [^<>]+>(?:<path fill="[^"<>]+" d="[MhvlazH\d. -]+"\/>)+<\/svg>$/);
    expect(svg.length).toBeLessThan(8 * 1024);
    expect(svg).not.toMatch(/NaN|Infinity|#/);
    for (const [, fill] of svg.matchAll(/fill="([^"]+)"/g)) expect(fill).toContain('var(--deck-');
  });
});

test('every block stands on the floor or on another, and none in another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      const blocks = stackBlocks(makeRandom(seed), 4);
      for (const block of blocks) {
        const across = blocks.map((other) => ({
          other,
          shared:
            Math.min(block.column + block.width, other.column + other.width) -
            Math.max(block.column, other.column),
        }));
        const below = across.filter(
          ({ other, shared }) => other.level + other.height === block.level && shared > 0,
        );
        expect(block.level === 0 || below.length > 0).toBe(true);
        const inside = across.filter(
          ({ other, shared }) =>
            other !== block &&
            shared > 0 &&
            Math.min(block.level + block.height, other.level + other.height) >
              Math.max(block.level, other.level),
        );
        expect(inside).toEqual([]);
        expect(block.column).toBeGreaterThanOrEqual(0);
        expect(block.column + block.width).toBeLessThanOrEqual(7);
        expect(block.level + block.height).toBeLessThanOrEqual(9);
      }
    }),
    { numRuns: 60 },
  );
});

test('titles have houses of their own', () => {
  const drawn = new Set(['One', 'Two', 'Three', 'Four', 'Five'].map((seed) => drawBlocks(seed).markup));
  expect(drawn.size).toBe(5);
});
