import { anyOf, canvas, clamp, type Layer, remember, smoothstep } from './layer.ts';
import { type Light, shadeGround } from './landforms.ts';
import { makeWave, type Random } from './random.ts';

/** Still water up to the horizon at `at`: short strokes that grow longer and darker towards the eye. */
export function drawWater(at: number, random: Random): Layer {
  const [long, short] = [makeWave(random, 190), makeWave(random, 70)];
  return {
    edge: (_, y) => y - at,
    tone: (x, y) => {
      const near = clamp((y - at) / (canvas.height - at));
      const glint = 0.6 * long(x + y * 37) + 0.4 * short(x - y * 23);
      return clamp(0.2 + 0.5 * near + (0.5 - 0.25 * near) * glint, 0, 0.82);
    },
    color: 'ink',
    halo: 0,
  };
}

/** The path of the sun over water: broken strokes that widen towards the eye. */
export function drawReflection(at: number, light: Light, random: Random): Layer {
  const [side, breaks] = [makeWave(random, 9), makeWave(random, 60)];
  return {
    edge: (x, y) => {
      const near = clamp((y - at) / (canvas.height - at));
      if (y < at + 6) return -20;
      const half = light.radius * (0.5 + 0.3 * near) * (0.8 + 0.34 * side(y));
      return half - Math.abs(x - light.x - 26 * side(y + 500));
    },
    tone: (x, y) => clamp(0.5 + 0.5 * breaks(x * 0.8 + y * 41), 0, 0.78),
    color: 'accent',
    halo: 2,
  };
}

/** Three headlands, one behind the other, that come into the water from either side. */
export function drawHeadlands(light: Light, random: Random): Layer[] {
  const first = random.pick([true, false]);
  return [
    { at: 738, height: 120, reach: 0.5, depth: 0.3, fromLeft: first },
    { at: 838, height: 190, reach: 0.42, depth: 0.6, fromLeft: !first },
    { at: 985, height: 230, reach: 0.5, depth: 0.95, fromLeft: first },
  ].map(({ at, height, reach, depth, fromLeft }) => {
    const rough = makeWave(random, 90);
    const inland = (x: number) => (fromLeft ? x : canvas.width - x) / (canvas.width * reach);
    const top = remember(
      (x) => at - height * ((1 - smoothstep(0, 1, inland(x))) ** 0.8 * (0.86 + 0.16 * rough(x))),
    );
    return {
      edge: (x, y) => (inland(x) > 1 ? -20 : Math.min(y - top(x), at - y)),
      tone: shadeGround(top, depth, light),
      bend: (x) => (top(x) - at) * 0.35,
      color: 'ink',
      halo: 4,
    };
  });
}

/** Conifers in a row along `ground`, in tiers that narrow towards the tip. */
export function drawConifers(ground: Layer, top: (x: number) => number, size: number, random: Random): Layer {
  const trees: Layer['edge'][] = [];
  // Above all tips and below all feet no tree needs to be asked.
  let [tip, lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let x = -30; x < canvas.width + 30; x += size * random.between(0.16, 0.34)) {
    const height = size * random.between(0.5, 1) * (0.65 + 0.35 * Math.abs(Math.sin(x / 130)));
    const half = height * random.between(0.15, 0.2);
    const foot = top(x) + 12;
    const tiers = 4 + Math.round(height / 45);
    [tip, lowest] = [Math.min(tip, foot - height), Math.max(lowest, foot)];
    trees.push((px, py) => {
      const up = (foot - py) / height;
      if (up < 0 || up > 1 || Math.abs(px - x) > half * 1.3) return -20;
      const tier = up * tiers - Math.floor(up * tiers);
      return half * (1 - up) * (1.18 - 0.5 * tier) + 1 - Math.abs(px - x);
    });
  }
  const grove = anyOf([ground.edge, ...trees]);
  return {
    ...ground,
    edge: (x, y) => (y < tip || y > lowest ? Math.max(-20, ground.edge(x, y)) : grove(x, y)),
    tone: (x, y) => Math.max(0.8, ground.tone(x, y)),
    halo: 3,
  };
}

/** Broad trees that stand alone: a trunk, and a crown that is lighter towards the sun. */
export function drawTrees(
  top: (x: number) => number,
  places: readonly number[],
  size: number,
  light: Light,
  random: Random,
): Layer {
  const crowns = places.map((x) => {
    const scale = size * random.between(0.75, 1.15);
    return { x, foot: top(x) + 10, scale, ragged: makeWave(random, 17), middle: top(x) - scale * 1.05 };
  });
  const crown = ({ x, middle, scale, ragged }: (typeof crowns)[number], px: number, py: number) => {
    const angle = Math.atan2(py - middle, px - x);
    return (
      scale * (0.62 + 0.1 * ragged(angle * 60 + 300)) - Math.hypot((px - x) * 0.86, (py - middle) * 1.05)
    );
  };
  const trunks = crowns.map(
    ({ x, foot, scale }): Layer['edge'] =>
      (px, py) =>
        py > foot || py < foot - scale
          ? -20
          : scale * 0.035 + (1 - smoothstep(0, 0.3, (foot - py) / scale)) * scale * 0.04 - Math.abs(px - x),
  );
  return {
    edge: anyOf([
      ...trunks,
      ...crowns.map(
        (one): Layer['edge'] =>
          (x, y) =>
            crown(one, x, y),
      ),
    ]),
    tone: (x, y) => {
      const own = crowns.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best));
      if (y > own.middle + own.scale * 0.7) return 0.9;
      const side = ((x - own.x) * Math.sign(own.x - light.x || 1) + (y - own.middle)) / own.scale;
      return clamp(0.66 + 0.34 * side + 0.16 * own.ragged(x * 1.3 + y * 2.1), 0.3, 0.95);
    },
    color: 'ink',
    halo: 4,
  };
}

interface House {
  readonly x: number;
  readonly half: number;
  readonly eaves: number;
  /** Height of the roof above the eaves; 0 is flat. */
  readonly roof: number;
  readonly tone: number;
}

/** Houses side by side from edge to edge, their roofs flat or gabled, their windows left blank. */
export function drawRoofs(at: number, size: number, depth: number, random: Random): Layer {
  const houses: House[] = [];
  for (let x = -20; x < canvas.width + size;) {
    const half = size * random.between(0.2, 0.48);
    const tall = random.next() < 0.22 ? 1.7 : 1;
    const roof = random.next() < 0.55 ? half * random.between(0.5, 1.5) : 0;
    const eaves = at - size * random.between(0.25, 0.85) * tall;
    houses.push({ x: x + half, half, eaves, roof, tone: random.between(0.3, 0.62) + 0.3 * depth });
    x += half * 2;
  }
  const houseAt = (x: number) => houses.find((house) => Math.abs(x - house.x) <= house.half) ?? houses[0]!;
  return {
    edge: (x, y) => {
      const { x: middle, half, eaves, roof } = houseAt(x);
      return y - eaves + roof * (1 - Math.abs(x - middle) / half);
    },
    tone: (x, y) => {
      const { x: middle, half, eaves, tone } = houseAt(x);
      if (y < eaves) return clamp(tone + 0.16, 0, 0.94);
      const [column, row] = [(x - middle + half) / 34, (y - eaves) / 46];
      const isWindow =
        column % 1 > 0.36 &&
        column % 1 < 0.72 &&
        row % 1 > 0.4 &&
        row % 1 < 0.86 &&
        half - Math.abs(x - middle) > 9;
      if (isWindow && (Math.floor(column) * 7 + Math.floor(row) * 5 + Math.round(middle)) % 3 > 0) return 0;
      return clamp(tone - 0.2 * smoothstep(0, 260, y - eaves) * (1 - depth), 0.1, 0.94);
    },
    color: 'ink',
    halo: 3,
  };
}
