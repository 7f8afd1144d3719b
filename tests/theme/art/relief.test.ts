import { expect, test } from 'vitest';
import { makeRandom } from '../../../src/theme/art/random.ts';
import { makeIsland } from '../../../src/theme/art/relief.ts';

const seeds = ['A', 'The price of light', 'Où va la mer ?', 'О времени', '时间', '', 'x'.repeat(300)];

test.each(seeds)('the island of %j is in the sea on all sides but the right one', (seed) => {
  const area = { width: 640, height: 960 };
  const island = makeIsland(makeRandom(seed), area);
  for (let y = 0; y <= area.height; y += 12) expect(island(0, y)).toBeLessThanOrEqual(0);
  for (let x = 0; x <= area.width; x += 12) {
    expect(island(x, 0)).toBeLessThanOrEqual(0);
    expect(island(x, area.height)).toBeLessThanOrEqual(0);
  }
  const right = Array.from({ length: 80 }, (_, row) => island(area.width, row * 12));
  expect(Math.max(...right)).toBeGreaterThan(0);
});
