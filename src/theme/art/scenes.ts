import { drawConifers, drawHeadlands, drawReflection, drawRoofs, drawTrees, drawWater } from './features.ts';
import { drawDunes, drawHills, drawPeaks, drawSky, drawSun, type Light } from './landforms.ts';
import { canvas, type Layer } from './layer.ts';
import type { Random } from './random.ts';

/** A landscape: its planes from far to near, without sky and sun. */
interface Scene {
  /** Where the land begins, px from the top. */
  readonly horizon: number;
  readonly planes: (light: Light, random: Random) => readonly Layer[];
}

/** A picture, and the side that a narrower place must show: what stands there is whole. */
interface Composition {
  /** All planes, from far to near. */
  readonly layers: readonly Layer[];
  readonly side: 'left' | 'right';
}

/** Width of what a page of 4:3 shows of the picture, px from its side. */
export const portrait = 645;

/** Least space between the edge and what is seen whole, px. */
const air = 40;

const { width } = canvas;

const hillsAndForest: Scene = {
  horizon: 640,
  planes: (light, random) => {
    const near = drawHills(900, 70, 0.85, light, random);
    return [
      drawHills(620, 110, 0.1, light, random),
      drawHills(710, 90, 0.35, light, random),
      drawHills(800, 80, 0.6, light, random),
      drawConifers(near, groundOf(near), 250, random),
    ];
  },
};

const mountainLake: Scene = {
  horizon: 700,
  planes: (light, random) => {
    const shore = drawHills(775, 24, 0.75, light, random);
    return [
      drawPeaks(700, 330, 0.35, light, random),
      drawHills(730, 46, 0.4, light, random),
      drawConifers(shore, groundOf(shore), 90, random),
      drawWater(800, random),
      drawReflection(800, light, random),
    ];
  },
};

const dunes: Scene = {
  horizon: 640,
  planes: (light, random) => [
    drawDunes(650, 60, 0.1, light, random),
    drawDunes(760, 120, 0.35, light, random),
    drawDunes(910, 190, 0.6, light, random),
    drawDunes(1090, 230, 0.85, light, random),
  ],
};

const town: Scene = {
  horizon: 620,
  planes: (light, random) => [
    drawHills(640, 90, 0.15, light, random),
    drawRoofs(800, 130, 0.1, random),
    drawRoofs(900, 190, 0.5, random),
    drawRoofs(1060, 260, 1, random),
  ],
};

const coast: Scene = {
  horizon: 640,
  planes: (light, random) => [
    drawHills(650, 50, 0.15, light, random),
    drawWater(664, random),
    drawReflection(664, light, random),
    ...drawHeadlands(light, random),
  ],
};

const grove: Scene = {
  horizon: 660,
  planes: (light, random) => {
    const meadow = drawHills(930, 60, 0.7, light, random);
    const places = [200, 470].map((x) => (light.x < width / 2 ? x : width - x));
    return [
      drawHills(640, 80, 0.1, light, random),
      drawHills(730, 80, 0.35, light, random),
      drawHills(830, 60, 0.5, light, random),
      meadow,
      drawTrees(groundOf(meadow), places, 148, light, random),
    ];
  },
};

const ranges: Scene = {
  horizon: 620,
  planes: (light, random) => [
    drawPeaks(660, 280, 0.1, light, random),
    drawPeaks(810, 230, 0.5, light, random),
    drawHills(920, 110, 0.9, light, random),
  ],
};

const scenes = [hillsAndForest, mountainLake, dunes, town, coast, grove, ranges];

/** The landscape that the chance numbers choose. */
export function composeScene(random: Random): Composition {
  const scene = random.pick(scenes);
  const radius = random.between(205, 265);
  const side = random.pick(['left', 'right'] as const);
  const inside = random.between(Math.max(air + radius, 0.34 * width), portrait - air - radius);
  const light: Light = {
    x: side === 'left' ? inside : width - inside,
    y: scene.horizon - radius * random.between(0.62, 1.05),
    radius,
  };
  return { layers: [drawSky(scene.horizon, random), drawSun(light), ...scene.planes(light, random)], side };
}

/** Where the ground of a plane begins at `x`: the edge of ground is measured straight down. */
function groundOf(plane: Layer): (x: number) => number {
  return (x) => -plane.edge(x, 0);
}
