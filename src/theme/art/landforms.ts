import { canvas, clamp, type Layer, remember, smoothstep } from './layer.ts';
import { makeWave, type Random } from './random.ts';

/** Where the light is and how the planes recede. */
export interface Light {
  /** Centre of the sun. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far away a plane is: 0 the farthest, 1 the nearest. Near planes are darker. */
type Depth = number;

/** Open sky: dark above, light towards the horizon at `horizon`. */
export function drawSky(horizon: number, random: Random): Layer {
  const cloud = makeWave(random, 260);
  const band = makeWave(random, 120);
  return {
    edge: () => 1,
    tone: (x, y) => {
      const height = clamp(y / horizon);
      const streak = 0.05 * cloud(x + y * 2.2) * band(y * 1.4);
      return (
        0.43 * (1 - smoothstep(0, 1, height)) ** 1.2 + 0.07 + streak - 0.14 * smoothstep(0.75, 1, height)
      );
    },
    color: 'ink',
    halo: 0,
  };
}

/** The sun, in the accent colour. */
export function drawSun({ x: cx, y: cy, radius }: Light): Layer {
  return {
    edge: (x, y) => radius - Math.hypot(x - cx, y - cy),
    tone: () => 0.86,
    color: 'accent',
    halo: 3,
  };
}

/** A rolling ridge whose foot is lost in mist; its lines follow the ground. */
export function drawHills(at: number, height: number, depth: Depth, light: Light, random: Random): Layer {
  const [long, short] = [makeWave(random, 330), makeWave(random, 120)];
  const top = remember((x) => at - height * (0.72 * long(x) + 0.2 * short(x)));
  return {
    edge: (x, y) => y - top(x),
    tone: shadeGround(top, depth, light),
    bend: (x) => (top(x) - at) * 0.45,
    color: 'ink',
    halo: 4,
  };
}

/** Dunes: long backs, and beyond each sharp crest a side in the shade. */
export function drawDunes(at: number, height: number, depth: Depth, light: Light, random: Random): Layer {
  const length = random.between(420, 640);
  const shift = random.between(0, length);
  const drift = makeWave(random, 400);
  const phase = (x: number) => (((x + shift + 40 * drift(x)) % length) + length) % length;
  const crest = 0.68 * length;
  const rise = (p: number) =>
    p < crest ? smoothstep(0, 1, p / crest) : 1 - smoothstep(0, 1, (p - crest) / (length - crest));
  const top = remember((x) => at - height * rise(phase(x)) + 14 * drift(x * 0.7));
  const ground = shadeGround(top, depth, light);
  return {
    edge: (x, y) => y - top(x),
    tone: (x, y) => {
      const fall = y - top(x);
      const shade =
        smoothstep(-10, 12, phase(x) - crest - fall * 0.34) *
        (1 - smoothstep(0, 1, (phase(x) - crest) / (length - crest)));
      return clamp(ground(x, y) * 0.72 + 0.5 * shade, 0, 0.92);
    },
    bend: (x) => (top(x) - at) * 0.3,
    color: 'ink',
    halo: 4,
  };
}

/** Mountains with a lit and a dark flank each. */
export function drawPeaks(at: number, height: number, depth: Depth, light: Light, random: Random): Layer {
  const rough = makeWave(random, 34);
  const ridge = makeWave(random, 46);
  const peaks = Array.from({ length: 5 }, (_, i) => ({
    x: (i - 0.4 + random.between(-0.22, 0.22)) * (canvas.width / 4),
    y: at - height * random.between(0.45, 1),
    left: random.between(0.62, 0.95),
    right: random.between(0.62, 0.95),
  }));
  const flank = (peak: (typeof peaks)[number], x: number) => {
    const away = x - peak.x;
    return (
      peak.y +
      Math.abs(away) * (away < 0 ? peak.left : peak.right) +
      9 * rough(x) * smoothstep(0, 40, Math.abs(away))
    );
  };
  const nearest = remember((x) =>
    peaks.reduce((best, peak, i) => (flank(peak, x) < flank(peaks[best]!, x) ? i : best), 0),
  );
  const top = remember((x) => flank(peaks[nearest(x)]!, x));
  return {
    edge: (x, y) => y - top(x),
    tone: (x, y) => {
      const peak = peaks[nearest(x)]!;
      const depthBelow = y - peak.y;
      const towards = light.x < peak.x ? -1 : 1;
      const spine = peak.x - towards * depthBelow * 0.2 + ridge(y) * clamp(depthBelow / 90) * 24;
      // The shade gives way to mist before the flank meets that of the next peak.
      const shade = 1 - smoothstep(height * 0.3, height * 0.72, depthBelow);
      const dark = shade * smoothstep(-7, 7, (spine - x) * towards);
      const mist = 1 - 0.8 * smoothstep(height * 0.4, height * 1.3, y - at + height);
      return (0.16 + 0.3 * depth + dark * (0.3 + 0.22 * depth)) * mist;
    },
    color: 'ink',
    halo: 4,
  };
}

/** Ground that is lighter where it faces the light and fades into mist below, save in the nearest planes. */
export function shadeGround(top: (x: number) => number, depth: Depth, light: Light): Layer['tone'] {
  return (x, y) => {
    const slope = (top(x + 8) - top(x - 8)) / 16;
    // Below the sun both sides are lit alike: the sign must not flip at once.
    const facing = clamp(slope * clamp((x - light.x) / 240, -1, 1), -0.6, 0.6);
    const below = y - top(x);
    const mist = 1 - (1 - depth) * smoothstep(0, 260, below);
    return clamp(
      (0.26 + 0.52 * depth + 0.22 * facing) * mist + 0.2 * depth * smoothstep(60, 320, below),
      0.05,
      0.93,
    );
  };
}
