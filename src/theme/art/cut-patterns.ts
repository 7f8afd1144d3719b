import { drawSun } from './cut-land.ts';
import { cutDisc, cutLeaf, cutPolygon, type Place, type Sheet, sheetCanvas } from './cut-sheets.ts';
import type { Random } from './random.ts';

const { width, height } = sheetCanvas;

/** Stems with pairs of leaves, which grow from the foot of the page. */
export function drawLeaves(random: Random): Sheet[] {
  const stem = (foot: number, tip: Place, size: number, color: Sheet['color']): Sheet => {
    const pairs = Math.max(4, Math.round((height - tip[1]) / (size * 0.52)));
    let outline = '';
    for (let at = 0; at <= pairs; at++) {
      const part = at / pairs;
      // The stem bends: straight up at first, then over to its tip.
      const [x, y] = [foot + (tip[0] - foot) * part * part, height - (height - tip[1] - size * 0.6) * part];
      const lean = Math.atan2(2 * part * (tip[0] - foot), height - tip[1]);
      const long = size * (0.75 + 0.35 * Math.sin(Math.PI * (0.2 + 0.7 * part)));
      for (const side of at === pairs ? [0] : [-1, 1]) {
        const angle = lean + side * (1.05 - 0.4 * part);
        const end: Place = [x + long * Math.sin(angle), y - long * Math.cos(angle)];
        outline += cutLeaf([x, y], end, long * 0.36);
      }
    }
    return { outline, color };
  };
  return [
    drawSun(random),
    stem(1800, [random.between(1820, 1880), random.between(300, 360)], 230, 2),
    stem(1520, [random.between(1480, 1540), random.between(520, 580)], 190, 1),
    stem(1690, [random.between(1640, 1700), random.between(620, 680)], 200, 3),
    stem(1880, [random.between(1850, 1900), random.between(690, 760)], 220, 4),
    stem(1400, [random.between(1370, 1410), random.between(830, 870)], 130, 4),
  ];
}

const cell = 160;

/** A mosaic of quarter discs, half squares and discs, looser towards the title, and one large disc. */
export function drawMosaic(random: Random): Sheet[] {
  const [columns, rows] = [4, 7];
  const left = width - columns * cell;
  const sun: Place = [random.pick([1, 2]), random.pick([1, 2, 3])];
  const sheets: Sheet[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isSun = column - sun[0] >= 0 && column - sun[0] < 2 && row - sun[1] >= 0 && row - sun[1] < 2;
      const isLoose = random.next() > 0.3 + 0.16 * column + 0.1 * row;
      if (isSun || isLoose) continue;
      const [x, y] = [left + column * cell, height - (rows - row) * cell];
      sheets.push({ outline: cutTile(x, y, random), color: random.pick([1, 2, 3, 4, 4]) });
    }
  }
  const middle: Place = [left + (sun[0] + 1) * cell, height - (rows - sun[1] - 1) * cell];
  return [...sheets, { outline: cutDisc(middle, cell), color: 'accent' }];
}

function cutTile(x: number, y: number, random: Random): string {
  const corners: Place[] = [
    [x, y],
    [x + cell, y],
    [x + cell, y + cell],
    [x, y + cell],
  ];
  const turn = Math.floor(random.between(0, 4));
  const [a, b, , d] = [0, 1, 2, 3].map((at) => corners[(at + turn) % 4]!) as [Place, Place, Place, Place];
  return random.pick([
    () => cutPolygon(corners),
    () => cutPolygon([a, b, d]),
    () => `M${a}L${b}A${cell} ${cell} 0 0 1 ${d}Z`,
    () => `M${a}L${b}A${cell} ${cell} 0 0 1 ${d}Z`,
    () => `M${a}A${cell / 2} ${cell / 2} 0 0 1 ${b}L${b}Z`,
    () => cutDisc([x + cell / 2, y + cell / 2], cell / 2),
  ])();
}
