import type { ArtPlace } from './place.ts';
import { clamp, smoothstep } from './layer.ts';
import { makeRandom, makeWave, type Random } from './random.ts';
import { accent, type Scene } from './spots.ts';

/** As wide as the page, px; what does not fit sinks below its edge. */
export const horizon = { width: 1920, height: 700 } as const;

const { width, height } = horizon;
const nothing = accent(0);
/** What is drawn keeps this far from the upper edge, px: there it would be cut along a line. */
const air = 40;

/** A great disc, half risen, brightest at its rim. */
function rise(random: Random): Scene {
  const radius = random.between(530, 580);
  const [cx, cy] = [width * random.between(0.62, 0.67), radius + air];
  return (x, y) => {
    const away = Math.hypot(x - cx, y - cy) / radius;
    return away > 1 ? nothing : accent(0.86 - 0.42 * smoothstep(60, height, y));
  };
}

/** A long swell, one back behind the other, its crests lit. */
function swell(random: Random): Scene {
  const backs = Array.from({ length: 5 }, (_, i) => {
    const [long, short] = [makeWave(random, 420), makeWave(random, 170)];
    const at = air + 170 + i * 100;
    return (x: number) => at - (60 * long(x) + 20 * short(x)) - 90 * smoothstep(0.1, 0.9, x / width);
  });
  return (x, y) => {
    const back = backs.findLast((top) => y > top(x));
    if (!back) return nothing;
    const lit = 1 - smoothstep(0, 120, y - back(x));
    return accent((0.02 + 0.8 * lit ** 1.6) * smoothstep(0.05, 0.75, x / width));
  };
}

/** Waves that go out from a sender below the edge, the last of them closed. */
function send(random: Random): Scene {
  const [cx, cy] = [width * random.between(0.64, 0.7), height + 60];
  const last = 6.75;
  const length = random.between(96, (cy - air) / last);
  return (x, y) => {
    const away = Math.hypot(x - cx, y - cy) / length;
    if (away > last) return nothing;
    const ring = 0.5 - 0.5 * Math.cos((away + 0.25) * 2 * Math.PI);
    return accent(clamp(ring ** 1.4 * (0.95 - 0.55 * (away / last))));
  };
}

/** The bars of a spectrum, from one side of the page to the other. */
function measure(random: Random): Scene {
  const bar = 65;
  const [slow, quick] = [makeWave(random, 5), makeWave(random, 1.2)];
  const top = Math.round((width * random.between(0.62, 0.74)) / bar);
  const levels = Array.from({ length: Math.ceil(width / bar) + 1 }, (_, i) => {
    const near = Math.exp(-(((i - top) / 5.5) ** 2));
    const level = 360 + 70 * slow(i) + 40 * quick(i) + near * (150 + 50 * quick(i));
    return i === top ? height - air : Math.min(600, level);
  });
  return (x, y) => {
    const index = Math.floor(x / bar);
    const up = (height - y) / levels[index]!;
    return x - index * bar > bar - 20 || up > 1 ? nothing : accent(0.06 + 0.76 * up ** 1.8);
  };
}

/** Ranges one behind the other, each edge in the light that comes from the side. */
function ridges(random: Random): Scene {
  const ranges = Array.from({ length: 3 }, (_, i) => {
    const rough = makeWave(random, 46);
    const peaks = Array.from({ length: 4 }, (_, k) => {
      const x = ((k + random.between(0.15, 0.85)) * width) / 4;
      const tall = random.between(0.55, 1) * (330 - 50 * i);
      return { x, tall, slope: random.between(0.7, 1.05) };
    });
    const foot = air + 360 + i * 130;
    return (x: number) =>
      foot -
      peaks.reduce((most, { x: at, tall, slope }) => Math.max(most, tall - slope * Math.abs(x - at)), 0) -
      14 * rough(x);
  });
  return (x, y) => {
    const top = ranges.findLast((range) => y > range(x));
    if (!top) return nothing;
    const isLit = top(x + 8) > top(x - 8);
    return accent((isLit ? 0.8 : 0.34) * (1 - smoothstep(0, 210, y - top(x))) + 0.015);
  };
}

/** A sun and the ways of its planets, seen from a little above. */
function orbit(random: Random): Scene {
  const flat = 0.36;
  const reaches = [430, 640, 900];
  const [cx, cy] = [width * random.between(0.6, 0.66), air + flat * 900 + 20];
  const sun = 110;
  // Each planet on a part of its way where it is on the page and meets no other.
  const parts = random.pick([
    [0.3, 0.62, 0.95],
    [0.95, 0.3, 0.62],
    [0.62, 0.95, 0.3],
  ]);
  const planets = reaches.map((reach, i) => {
    const angle = (parts[i]! + random.between(0, 0.16)) * Math.PI;
    return {
      x: cx + reach * Math.cos(angle),
      y: cy + flat * reach * Math.sin(angle),
      radius: random.between(30, 46),
    };
  });
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy];
    if (planets.some((planet) => Math.hypot(x - planet.x, y - planet.y) < planet.radius)) return accent(0.92);
    if (Math.hypot(dx, dy) < sun) return accent(0.86);
    // The distance to an ellipse, nearly: how far its equation is off, by its slope.
    const far = Math.hypot(dx, dy / flat);
    const slope = Math.hypot(dx, dy / flat ** 2) / far;
    const off = reaches.reduce((least, reach) => Math.min(least, Math.abs(far - reach) / slope), 40);
    return accent((1 - smoothstep(4, 12, off)) * (dy > 0 ? 0.44 : 0.24));
  };
}

const horizons = [rise, swell, send, measure, ridges, orbit];

/** A form all in the accent: sections take turns, and the title of the deck chooses who begins. */
export function composeHorizon(random: Random, place?: ArtPlace): Scene {
  if (!place) return random.pick(horizons)(random);
  const first = Math.floor(makeRandom(place.deck).next() * horizons.length);
  return horizons[(first + place.section) % horizons.length]!(random);
}
