import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawEngraving } from '../../../src/theme/art/engraving.ts';
import { portrait } from '../../../src/theme/art/scenes.ts';

const seeds = ['A', 'The price of light', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];

/** Subpaths of the drawing, each as its places in px. */
function readSubpaths(svg: string): [number, number][][] {
  const data = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d).join('');
  return [...data.matchAll(/M([^l]+)l([^z]+)z/g)].map(([, start, steps]) => {
    const numbers = (text: string) => (text.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
    let [x, y] = numbers(start!) as [number, number];
    const places: [number, number][] = [[x, y]];
    const moves = numbers(steps!);
    for (let at = 0; at < moves.length; at += 2) {
      x += moves[at]!;
      y += moves[at + 1]!;
      places.push([x, y]);
    }
    return places;
  });
}

describe.each(seeds)('the engraving of %j', (seed) => {
  const svg = drawEngraving(seed).markup;

  test('is the same every time', () => {
    expect(drawEngraving(seed).markup).toBe(svg);
  });

  test('is well-formed, of at most 120 KB, and takes its colours from the slide', () => {
    expect(svg).toMatch(
      /^<svg [^<>]+>(?:<path fill="(?:currentColor|var\(--deck-accent\))" d="[Mlz\d. -]+"\/>){2}<\/svg>$/,
    );
    expect(svg.length).toBeLessThan(120 * 1024);
    expect(svg.length).toBeGreaterThan(10 * 1024);
    expect(svg).not.toMatch(/NaN|Infinity|e-/);
  });

  test('stays on its canvas, each line a closed ribbon narrower than the space between lines', () => {
    const ribbons = readSubpaths(svg);
    expect(ribbons.length).toBeGreaterThan(150);
    for (const ribbon of ribbons) {
      expect(ribbon.length % 2).toBe(0);
      for (const [x, y] of ribbon) {
        expect(x).toBeGreaterThan(-0.1);
        expect(x).toBeLessThanOrEqual(860.1);
        expect(y).toBeGreaterThan(-16);
        expect(y).toBeLessThan(1096);
      }
      // A place on the upper side lies right above its like on the lower one.
      const [upperX, upperY] = ribbon[0]!;
      const [lowerX, lowerY] = ribbon.at(-1)!;
      expect(lowerX).toBeCloseTo(upperX, 0);
      expect(lowerY - upperY).toBeGreaterThan(0.3);
      expect(lowerY - upperY).toBeLessThanOrEqual(7.7);
    }
  });
});

test.each(seeds)('a page of 4:3 shows the sun of %j whole, and there is air round it', (seed) => {
  const svg = drawEngraving(seed).markup;
  const shown =
    svg.match(/preserveAspectRatio="x(\w+)YMid slice"/)![1] === 'Min' ? [0, portrait] : [860 - portrait, 860];
  const accents = readSubpaths(svg.slice(svg.indexOf('var(--deck-accent)'))).flat();
  // Below the horizon the accent is the path of the sun over water.
  const sun = accents.filter(([, y]) => y < 600).map(([x]) => x);
  expect(Math.min(...sun)).toBeGreaterThan(shown[0]! + 36);
  expect(Math.max(...sun)).toBeLessThan(shown[1]! - 36);
});

test('titles have drawings of their own', () => {
  const drawn = new Set(['One', 'Two', 'Three', 'Four', 'Five'].map((seed) => drawEngraving(seed).markup));
  expect(drawn.size).toBe(5);
});

test('any title can be drawn within the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      expect(drawEngraving(seed).markup.length).toBeLessThan(120 * 1024);
    }),
    { numRuns: 12 },
  );
});
