import { type Random } from './random.ts';

/** The height of the ground at a place, 0 to about 1. */
export type Relief = (x: number, y: number) => number;

/** Size of a drawing, px. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** One hill: wide in one direction, steep in the other. */
interface Hill {
  readonly x: number;
  readonly y: number;
  readonly long: number;
  readonly short: number;
  /** Radians between its long side and the x axis. */
  readonly turn: number;
  readonly height: number;
}

/** A landscape over the whole area: one mountain, and hills about it. */
export function makeRelief(random: Random, { width, height }: Area): Relief {
  const main = makeHill(random, [0.34, 0.66], [0.3, 0.58], [0.34, 0.42], 1);
  const hills = Array.from({ length: 7 }, () =>
    makeHill(random, [-0.05, 1.05], [-0.05, 1.05], [0.14, 0.3], random.between(0.28, 0.62)),
  );
  return normalise(sumOf([main, ...hills], { width, height }, random), { width, height });
}

/** A mountain in the sea, 0 or lower along all sides of the area but the right one, which cuts it. */
export function makeIsland(random: Random, { width, height }: Area): Relief {
  const main = makeHill(random, [0.44, 0.66], [0.36, 0.62], [0.3, 0.4], 1);
  const hills = Array.from({ length: 4 }, () =>
    makeHill(random, [0.2, 1.05], [0.12, 0.9], [0.12, 0.24], random.between(0.3, 0.6)),
  );
  const ground = normalise(sumOf([main, ...hills], { width, height }, random), { width, height });
  const [first, second] = [makeSwell(random, 0.012), makeSwell(random, 0.017)];
  const island: Relief = (x, y) => {
    // How far from the middle of the island to its shore, which bays and headlands bend.
    const across = (x + 24 * first(x, y) - 0.78 * width) / (0.72 * width);
    const along = (y + 24 * second(x, y) - 0.5 * height) / (0.46 * height);
    return (0.2 + ground(x, y)) * (1 - across * across - along * along);
  };
  const highest = highestOf(island, { width, height });
  return (x, y) => island(x, y) / highest;
}

type Span = readonly [from: number, to: number];

function makeHill(random: Random, x: Span, y: Span, size: Span, height: number): Hill {
  const long = random.between(...size);
  return {
    ...{ x: random.between(...x), y: random.between(...y), height, long },
    short: long * random.between(0.5, 0.85),
    turn: random.between(0, Math.PI),
  };
}

/** Hills over one another, their slopes bent by two slow waves, as streams bend them. */
function sumOf(hills: readonly Hill[], { width, height }: Area, random: Random): Relief {
  const scale = Math.max(width, height);
  const [first, second] = [makeSwell(random, 0.0105), makeSwell(random, 0.019)];
  return (x, y) => {
    const [u, v] = [x + 26 * first(x, y), y + 18 * second(x, y)];
    return hills.reduce((sum, hill) => {
      const [dx, dy] = [u - hill.x * width, v - hill.y * height];
      const [cos, sin] = [Math.cos(hill.turn), Math.sin(hill.turn)];
      const along = (dx * cos + dy * sin) / (hill.long * scale);
      const across = (dy * cos - dx * sin) / (hill.short * scale);
      return sum + hill.height * Math.exp(-2.2 * (along * along + across * across));
    }, 0);
  };
}

/** A slow wave over the plane, -1 to 1; `pace` in radians per px. */
function makeSwell(random: Random, pace: number): Relief {
  const [turn, shift, other] = [
    random.between(0, Math.PI),
    random.between(0, 2 * Math.PI),
    random.between(0, 2 * Math.PI),
  ];
  const [cos, sin] = [Math.cos(turn) * pace, Math.sin(turn) * pace];
  return (x, y) => (Math.sin(x * cos + y * sin + shift) + Math.sin((y * cos - x * sin) * 0.8 + other)) / 2;
}

/** The same ground with its lowest place at 0 and its highest at 1. */
function normalise(relief: Relief, area: Area): Relief {
  const high = highestOf(relief, area);
  const low = -highestOf((x, y) => -relief(x, y), area);
  return (x, y) => (relief(x, y) - low) / (high - low);
}

/** The height of the highest place, looked for every 24 px. */
function highestOf(relief: Relief, { width, height }: Area): number {
  let high = Number.NEGATIVE_INFINITY;
  for (let y = 0; y <= height; y += 24) {
    for (let x = 0; x <= width; x += 24) high = Math.max(high, relief(x, y));
  }
  return high;
}
