import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { artFor } from '../../../src/theme/art/arts.ts';
import { drawCutPaper, drawCutPaperFoot } from '../../../src/theme/art/cut-paper.ts';
import { calm } from '../../../src/theme/art/cut-sheets.ts';

// Together they have every kind of picture.
const seeds = [
  'A',
  'C',
  'D',
  'Titel',
  'u',
  'Launch 2027',
  'The price of light',
  'О времени',
  '',
  'x'.repeat(300),
];

/** Places that the absolute parts of the outlines go to, in px. */
function readPlaces(svg: string): [number, number][] {
  const data = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d).join('');
  return [...data.matchAll(/[ML](-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe.each(seeds)('the cut paper of %j', (seed) => {
  const svg = drawCutPaper(seed).markup;

  test('is the same every time', () => {
    expect(drawCutPaper(seed).markup).toBe(svg);
  });

  test('is well-formed, small, and takes its colours from the slide', () => {
    expect(svg).toMatch(
      /^<svg [^<>]+>(?:<path fill="var\(--(?:deck-accent|cut-[1-4],color-mix\([^"<>]+\))\)" fill-rule="evenodd" d="[MLHVCAZaz\d. ,-]+"\/>)+<\/svg>$/,
    );
    expect(svg.length).toBeLessThan(20 * 1024);
    expect(svg).not.toMatch(/NaN|Infinity|e-|undefined/);
    expect(svg.match(/--deck-accent/g)).toHaveLength(1);
  });

  test('leaves the start of the page to the title', () => {
    for (const [x, y] of readPlaces(svg)) {
      expect(x).toBeGreaterThanOrEqual(960);
      if (y < calm.low - 60) expect(x).toBeGreaterThan(1100);
    }
  });

  test('has a foot for sections, low and at the end of the page', () => {
    const places = readPlaces(drawCutPaperFoot(seed).markup);
    expect(places.length).toBeGreaterThan(2);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(1200);
      expect(y).toBeGreaterThan(600);
    }
  });
});

test('titles have pictures of their own', () => {
  const drawn = new Set(['One', 'Two', 'Three', 'Four', 'Five'].map((seed) => drawCutPaper(seed).markup));
  expect(drawn.size).toBe(5);
});

test('any title can be drawn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      expect(drawCutPaper(seed).markup).not.toMatch(/NaN|undefined/);
      expect(drawCutPaper(seed).markup.length).toBeLessThan(20 * 1024);
    }),
    { numRuns: 200 },
  );
});

test('a kind of art draws for the layouts that it suits', () => {
  const drawn = (['cover', 'section', 'statement'] as const).map((layout) =>
    (['engraving', 'cut-paper', 'none'] as const).map((art) => artFor(art, layout) !== null),
  );
  expect(drawn).toEqual([
    [true, true, false],
    [false, true, false],
    [false, false, false],
  ]);
});
