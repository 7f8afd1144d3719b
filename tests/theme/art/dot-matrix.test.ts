import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDots, drawDotsBelow } from '../../../src/theme/art/dot-matrix.ts';

const seeds = ['A', 'Night shift', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];
const drawings = [
  ['cover', drawDots, { width: 1180, height: 1080 }],
  ['section', drawDotsBelow, { width: 1920, height: 700 }],
] as const;

/** Places and widths of all dots, px. */
function readDots(svg: string): { x: number; y: number; width: number }[] {
  return [...svg.matchAll(/stroke-width="([\d.]+)" d="([^"]*)"/g)].flatMap(([, width, d]) => {
    let [x, y] = [0, 0];
    return d!
      .slice(1, -1)
      .split('zm')
      .map((step) => {
        const [dx, dy] = step.match(/-?[\d.]+/g)!.map(Number);
        [x, y] = [x + dx!, y + dy!];
        return { x, y, width: Number(width) };
      });
  });
}

describe.each(drawings)('the drawing of a %s', (_, draw, { width, height }) => {
  describe.each(seeds)('for %j', (seed) => {
    const svg = draw(seed).markup;

    test('is the same every time', () => {
      expect(draw(seed).markup).toBe(svg);
    });

    test('is strokes alone, of at most 120 KB, in colours of the slide', () => {
      expect(svg).toMatch(
        /^<svg [^<>]+>(?:<path stroke="[^"<>]+" stroke-width="[\d.]+" d="m[mz\d. -]+"\/>)+<\/svg>$/,
      );
      expect(svg).not.toMatch(/#[0-9a-f]|NaN|Infinity|e-\d|gradient|opacity/);
      expect(svg.length).toBeLessThan(120 * 1024);
      expect(svg.length).toBeGreaterThan(8 * 1024);
    });

    test('has dots that stay on the sheet and touch none beside them', () => {
      const dots = readDots(svg);
      expect(dots.length).toBeGreaterThan(800);
      const strays = dots.filter(
        ({ x, y, width: size }) => x < 0 || x > width || y < 0 || y > height || size >= 13,
      );
      expect(strays).toEqual([]);
      expect(new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(dots.length);
      // Rows are 11.3 px apart, every other one half a step to the side.
      expect(new Set(dots.map(({ x }) => (Math.round((x % 13) * 10) / 10) % 13))).toEqual(new Set([0, 6.5]));
    });
  });

  test('is another for another title', () => {
    expect(new Set(['One', 'Two', 'Three', 'Four', 'Five'].map((seed) => draw(seed).markup)).size).toBe(5);
  });

  test('stays within the limit for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
        expect(draw(seed).markup.length).toBeLessThan(120 * 1024);
      }),
      { numRuns: 40 },
    );
  });
});

test('a cover is paler where the title stands', () => {
  const shares = [
    ...drawDots('A').markup.matchAll(
      /stroke="color-mix\([^"]* (\d+)%,var\(--deck-bg\)\)"[^>]* d="m([\d.]+)/g,
    ),
  ];
  const left = (share: number) =>
    Math.min(...shares.filter(([, percent]) => Number(percent) === share).map(([, , x]) => Number(x)));
  expect(left(6)).toBeLessThan(left(42));
  expect(left(42)).toBeLessThan(left(85));
});

test.each(seeds)('the cover of %j is faint where its title stands', (seed) => {
  const strong = [...drawDots(seed).markup.matchAll(/<path stroke="([^"]+)"[^>]*\/>/g)].filter(
    ([, stroke]) => Number(/ (\d+)%,var\(--deck-bg\)\)$/.exec(stroke!)?.[1] ?? 100) > 28,
  );
  expect(strong.length).toBeGreaterThan(0);
  expect(strong.flatMap(([path]) => readDots(path)).filter(({ x }) => x < 390)).toEqual([]);
});

test('what comes up on a section is not cut by the upper edge of its place, whatever comes up', () => {
  for (let part = 0; part < 40; part++) {
    const highest = readDots(drawDotsBelow(`Part ${part}`).markup).reduce(
      (top, { y }) => Math.min(top, y),
      700,
    );
    expect(highest).toBeGreaterThan(24);
  }
});

test('sections that follow one another have different drawings', () => {
  const place = (section: number) => ({ deck: 'A deck', section });
  // The same chance numbers: what differs is the form.
  const drawings = [1, 2, 3, 4, 5, 6].map((section) => drawDotsBelow('A', place(section)).markup);
  expect(new Set(drawings).size).toBe(6);
});
