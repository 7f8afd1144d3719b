import { drawSun } from './cut-land.ts';
import { calm, cutArch, cutPolygon, type Place, type Sheet, sheetCanvas } from './cut-sheets.ts';
import type { Random } from './random.ts';

const { width, height } = sheetCanvas;

/** Towers in three rows, every roof cut in its own way. */
export function drawTowers(random: Random): Sheet[] {
  const row = (start: number, low: number, tall: number, size: number, color: Sheet['color']): Sheet => {
    let outline = '';
    for (let x = start; x < width;) {
      const wide = size * random.between(0.7, 1.25);
      // Towards the end of the page they may be taller.
      const part = (x - start) / (width - start);
      const top = low - (low - tall) * Math.min(1, part * 1.1 + 0.1) * random.between(0.45, 1);
      outline += cutTower(x, top, wide, random);
      x += wide;
    }
    return { outline, color };
  };
  return [
    drawSun(random, 420),
    row(calm.end + 60, 760, 330, 150, 1),
    row(calm.end, 900, 560, 130, 3),
    row(calm.end - 150, 1030, 760, 120, 4),
  ];
}

function cutTower(x: number, top: number, wide: number, random: Random): string {
  const [left, right, middle] = [x, x + wide, x + wide / 2];
  const within = (roof: readonly Place[]) =>
    cutPolygon([[left, height], [left, top], ...roof, [right, top], [right, height]]);
  return random.pick([
    () => within([]),
    () => within([[middle, top - wide * 0.55]]),
    () => within([[right, top - wide * 0.42]]),
    () => within([[left, top - wide * 0.42]]),
    () =>
      within([
        [left + wide * 0.25, top],
        [left + wide * 0.25, top - wide * 0.4],
        [right - wide * 0.25, top - wide * 0.4],
        [right - wide * 0.25, top],
      ]),
    () => cutArch(middle, top, wide / 2, height),
  ])();
}

/** Two tiers of arches that the light comes through, on a bank. */
export function drawArcade(random: Random): Sheet[] {
  const tier = (start: number, top: number, foot: number, span: number): string => {
    const pier = span * 0.26;
    let outline = cutPolygon([
      [start, foot],
      [start, top],
      [width + 20, top],
      [width + 20, foot],
    ]);
    for (let x = start + pier; x < width; x += span) {
      const half = (span - pier) / 2;
      outline += cutArch(x + half, top + half + span * 0.22, half, foot);
    }
    return outline;
  };
  const span = random.between(190, 230);
  const bank = random.between(930, 970);
  const tops = [random.between(430, 480), random.between(680, 720)] as const;
  return [
    drawSun(random, 480),
    {
      outline: tier(calm.end + 40 + span * random.between(0.6, 1.4), tops[0], tops[1] + 2, span * 0.66),
      color: 2,
    },
    { outline: tier(calm.end - 30, tops[1], height, span), color: 3 },
    {
      outline: cutPolygon([
        [calm.foot + 60, height],
        [1420, bank + 40],
        [1640, bank + 10],
        [width + 20, bank - 60],
        [width + 20, height],
      ]),
      color: 4,
    },
  ];
}
