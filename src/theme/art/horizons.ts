import { clamp, smoothstep } from './layer.ts';
import { makeWave, type Random } from './random.ts';
import { accent, type Scene } from './spots.ts';

/** As wide as the page, px; what does not fit sinks below its edge. */
export const horizon = { width: 1920, height: 700 } as const;

const { width, height } = horizon;
const nothing = accent(0);

/** A great disc, half risen, brightest at its rim. */
function rise(random: Random): Scene {
  const radius = random.between(560, 640);
  const [cx, cy] = [width * random.between(0.62, 0.7), radius + 20];
  return (x, y) => {
    const away = Math.hypot(x - cx, y - cy) / radius;
    return away > 1 ? nothing : accent(0.86 - 0.42 * smoothstep(60, height, y));
  };
}

/** A long swell, one back behind the other, its crests lit. */
function swell(random: Random): Scene {
  const backs = Array.from({ length: 5 }, (_, i) => {
    const [long, short] = [makeWave(random, 420), makeWave(random, 170)];
    const at = 110 + i * 118;
    return (x: number) => at - (74 * long(x) + 26 * short(x)) - 90 * smoothstep(0.1, 0.9, x / width);
  });
  return (x, y) => {
    const back = backs.findLast((top) => y > top(x));
    if (!back) return nothing;
    const lit = 1 - smoothstep(0, 120, y - back(x));
    return accent((0.02 + 0.8 * lit ** 1.6) * smoothstep(0.05, 0.75, x / width));
  };
}

/** Waves that go out from a sender below the edge. */
function send(random: Random): Scene {
  const [cx, cy] = [width * random.between(0.66, 0.74), 760];
  const length = random.between(96, 112);
  return (x, y) => {
    const away = Math.hypot(x - cx, y - cy);
    if (away > length * 7.25) return nothing;
    const ring = 0.5 - 0.5 * Math.cos((away / length + 0.25) * 2 * Math.PI);
    return accent(clamp(ring ** 1.4 * (0.95 - 0.62 * (away / (length * 7.25)))));
  };
}

/** The bars of a spectrum. */
function measure(random: Random): Scene {
  const bar = 65;
  const [slow, quick] = [makeWave(random, 5), makeWave(random, 1.2)];
  const top = Math.round((width * random.between(0.62, 0.74)) / bar);
  const levels = Array.from({ length: Math.ceil(width / bar) + 1 }, (_, i) => {
    const near = Math.exp(-(((i - top) / 6.5) ** 2));
    return i === top ? 660 : 60 + near * (400 + 150 * quick(i)) + 40 * slow(i);
  });
  return (x, y) => {
    const index = Math.floor(x / bar);
    const up = (height - y) / levels[index]!;
    return x - index * bar > bar - 20 || up > 1 ? nothing : accent(0.1 + 0.72 * up ** 1.5);
  };
}

const horizons = [rise, swell, send, measure];

/** The form that the chance numbers choose, all in the accent. */
export function composeHorizon(random: Random): Scene {
  return random.pick(horizons)(random);
}
