import { drawArcade, drawTowers } from './cut-buildings.ts';
import { drawHills, drawPeaks, drawWaves } from './cut-land.ts';
import { drawLeaves, drawMosaic } from './cut-patterns.ts';
import { calm, cutGround, cutPolygon, type Place, type Sheet, sheetCanvas } from './cut-sheets.ts';
import type { Random } from './random.ts';

const { width, height } = sheetCanvas;
const scenes = [drawHills, drawPeaks, drawWaves, drawTowers, drawArcade, drawLeaves, drawMosaic];

/** All pieces of the picture that the chance numbers choose, the farthest first. */
export function composePaper(random: Random): readonly Sheet[] {
  return random.pick(scenes)(random);
}

/** Three low pieces at the foot of the page, towards its end. */
export function composeFoot(random: Random): readonly Sheet[] {
  const cut = random.pick([cutGround, cutSteps, cutRidge]);
  return ([1, 2, 3] as const).map((color) => {
    const start = calm.end - 60 + 80 * color + random.between(0, 60);
    const top = height - 310 + 70 * color;
    const rise = (part: number): Place => [
      start + (width - start) * part,
      top + (1 - part) * 130 + random.between(-45, 45),
    ];
    return {
      outline: cut([[start, height], rise(0.3), rise(0.55), rise(0.8), [width + 20, top - 30]]),
      color,
    };
  });
}

function cutRidge(places: readonly Place[]): string {
  return cutPolygon([...places, [width + 20, height]]);
}

function cutSteps(places: readonly Place[]): string {
  const steps = places.flatMap(([x, y], at): Place[] => [
    [x, places[at - 1]?.[1] ?? height],
    [x, y],
  ]);
  return cutPolygon([...steps, [width + 20, height]]);
}
