import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawContourField, drawContours } from '../../../src/theme/art/contour.ts';

const seeds = ['A', 'The price of light', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];

describe.each([
  ['the sheet', drawContours],
  ['the island', drawContourField],
])('%s', (_, draw) => {
  test.each(seeds)('of %j is the same every time, well-formed and in the colours of the slide', (seed) => {
    const svg = draw(seed).markup;
    expect(draw(seed).markup).toBe(svg);
    expect(svg).toMatch(/^<svg [^<>]+>(?:<(?:path|g) [^<>]+>|<\/g>)+<\/svg>$/);
    expect(svg.length).toBeLessThan(120 * 1024);
    expect(svg.length).toBeGreaterThan(4 * 1024);
    expect(svg).not.toMatch(/NaN|Infinity|#/);
    for (const [, color] of svg.matchAll(/(?:stroke|fill)="([^"\d]+)"/g))
      expect(['currentColor', 'var(--deck-accent)', 'none']).toContain(color);
  });

  test('has a curve and a summit in the accent', () => {
    for (const seed of seeds) {
      const [, curve] = /stroke="var\(--deck-accent\)" stroke-width="\d+" d="([^"]*)"/.exec(
        draw(seed).markup,
      )!;
      expect(curve!.length, seed).toBeGreaterThan(100);
      expect(draw(seed).markup).toMatch(/fill="var\(--deck-accent\)" d="M\d+ \d+l/);
    }
  });

  test('is another for another title, and within the limit for any', () => {
    expect(new Set(['One', 'Two', 'Three', 'Four'].map((seed) => draw(seed).markup)).size).toBe(4);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
        expect(draw(seed).markup.length).toBeLessThan(120 * 1024);
      }),
      { numRuns: 12 },
    );
  });
});
