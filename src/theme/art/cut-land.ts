import { calm, cutDisc, cutGround, cutPolygon, type Place, type Sheet, sheetCanvas } from './cut-sheets.ts';
import type { Random } from './random.ts';

const { width, height } = sheetCanvas;

/** A large disc in the accent, cut by the edge of the page; its middle is at most `lowest` px from the head. */
export function drawSun(random: Random, lowest = 440): Sheet {
  const radius = random.between(310, 400);
  const x = calm.end + radius + random.between(0, 60);
  const y = random.between(Math.min(radius + 20, lowest - 20), lowest);
  return { outline: cutDisc([x, y], radius), color: 'accent' };
}

/** Rounded hills, one before the other, that rise towards the end of the page. */
export function drawHills(random: Random): Sheet[] {
  const hill = (start: number, crest: Place, end: number, color: Sheet['color']): Sheet => ({
    outline: cutGround([[start, height], crest, [width + 120, end]]),
    color,
  });
  return [
    drawSun(random),
    hill(1230, [random.between(1560, 1640), random.between(540, 590)], random.between(680, 760), 1),
    hill(1330, [random.between(1900, 2000), random.between(600, 660)], 700, 2),
    hill(1090, [random.between(1480, 1560), random.between(800, 840)], random.between(900, 960), 3),
    hill(1250, [random.between(1820, 1900), random.between(830, 880)], 900, 4),
  ];
}

/** Mountains with a flank in the light each. */
export function drawPeaks(random: Random): Sheet[] {
  const peak = (middle: number, top: number, slope: number, color: 2 | 3 | 4): Sheet[] => {
    const fall = height - top;
    const reach = fall * slope;
    const spine: Place[] = [
      [middle, top],
      [middle - reach * random.between(0.03, 0.1), top + fall * 0.3],
      [middle + reach * random.between(0.08, 0.16), top + fall * 0.52],
      [middle - reach * random.between(0.02, 0.12), height],
    ];
    return [
      { outline: cutPolygon([[middle - reach, height], ...spine]), color },
      { outline: cutPolygon([...spine, [middle + reach, height]]), color: (color - 1) as 1 | 2 | 3 },
    ];
  };
  return [
    drawSun(random, 400),
    ...peak(random.between(1790, 1850), random.between(330, 400), 0.62, 2),
    ...peak(random.between(1500, 1560), random.between(560, 620), 0.55, 3),
    ...peak(random.between(1740, 1800), random.between(700, 760), 0.95, 4),
  ];
}

/** The sea, crest behind crest, below a disc that it hides the foot of; one slanting cut ends all of it. */
export function drawWaves(random: Random): Sheet[] {
  const half = Math.round(random.between(62, 86));
  const [head, foot] = [calm.end + 30, 1050] as const;
  const sea = ([1, 2, 3, 4] as const).map((color, row): Sheet => {
    const top = Math.round(580 + row * 126 + random.between(-10, 10));
    // Each row hides the cut of the one behind it.
    const out = foot - 16 * row;
    const start = Math.round(out + ((head - foot) * (height - top)) / (height - 580));
    const first = Math.round(half * random.between(0.3, 1.9));
    const crests = Math.ceil((width - start) / (2 * half)) + 1;
    // The cut goes through the first crest, which is that much shorter.
    const dip = Math.round(Math.sqrt(Math.max(0, half ** 2 - (first - half) ** 2)));
    const arcs = `A${half} ${half} 0 0 0 ${start + first} ${top}${`a${half} ${half} 0 0 0 ${2 * half} 0`.repeat(crests)}`;
    return { outline: `M${out} ${height}L${start} ${top + dip}${arcs}V${height}Z`, color };
  });
  return [drawSun(random, 460), ...sea];
}
