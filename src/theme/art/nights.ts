import { glowOf, isOn, placeDisc } from './discs.ts';
import { smoothstep } from './layer.ts';
import { contours, planet, signal } from './measurements.ts';
import { makeWave, type Random } from './random.ts';
import { accent, ink, night, type Scene } from './spots.ts';

const { width, height } = night;

/** Open sky that gets darker towards the ground. */
const skyTone = (y: number, to: number) => 0.25 - 0.13 * smoothstep(0.1, 1, y / to);

/** Spires and ridges one behind the other before a rising moon, each edged with its light. */
function peaks(random: Random): Scene {
  const moon = placeDisc(random, random.between(380, 470), random.between(265, 305));
  const planes = [
    { at: 800, rise: 250, tone: 0.1, count: 7 },
    { at: 960, rise: 560, tone: 0.035, count: 4 },
    { at: 1090, rise: 330, tone: 0.024, count: 6 },
  ].map(({ at, rise, tone, count }, plane) => {
    const rough = makeWave(random, 120);
    const spires = Array.from({ length: count }, (_, i) => {
      // One spire of the middle plane stands before the moon.
      const isChief = plane === 1 && i === 0;
      const x = isChief ? moon.x + random.between(-50, 50) : ((i + random.between(0, 0.9)) * width) / count;
      const tall = isChief ? rise * 1.12 : rise * random.between(0.35, 0.75);
      return { x, tall, half: tall * random.between(0.2, 0.3) };
    });
    const top = (x: number) =>
      at -
      12 * rough(x) -
      spires.reduce(
        (most, { x: cx, tall, half }) => Math.max(most, tall * Math.exp(-Math.abs(x - cx) / half)),
        0,
      );
    return { top, tone };
  });
  return (x, y) => {
    const plane = planes.findLast(({ top }) => y > top(x));
    if (plane) {
      const below = y - plane.top(x);
      return ink(plane.tone * (1 - 0.85 * smoothstep(0, 320, below)));
    }
    return isOn(moon, x, y) ? accent(glowOf(moon, y)) : ink(skyTone(y, 820));
  };
}

/** The sea under a low moon: swell that widens towards the eye, with the light broken on its crests. */
function swell(random: Random): Scene {
  const shore = random.between(560, 620);
  const radius = random.between(230, 270);
  const moon = placeDisc(random, shore - radius * random.between(0.35, 0.7), radius);
  const [drift, chop] = [makeWave(random, 340), makeWave(random, 90)];
  const phase = random.between(0, 6);
  return (x, y) => {
    if (y < shore) return isOn(moon, x, y) ? accent(glowOf(moon, y)) : ink(skyTone(y, shore));
    const near = (y - shore) / (height - shore);
    // Equal waves look closer together the farther away they are.
    const distance = 30 / (near + 0.16);
    const crest =
      0.5 + 0.5 * Math.sin(distance * 1.5 + phase + 1.6 * drift(x / (0.4 + near) + y) + 0.5 * chop(x));
    const light = crest ** 2.2;
    const half = radius * (0.3 + 0.75 * near) * (0.75 + 0.4 * crest);
    const isLit = Math.abs(x - moon.x - 30 * drift(y * 4)) < half && light > 0.2;
    return isLit ? accent(0.16 + 0.62 * light) : ink(0.02 + (0.26 + 0.16 * near) * light);
  };
}

/** Bars of a spectrum over still water; the loudest is in the accent. */
function spectrum(random: Random): Scene {
  const floor = random.between(740, 800);
  const bar = 52;
  const [slow, quick] = [makeWave(random, 4), makeWave(random, 1.1)];
  const loudest = Math.round((width * random.between(0.58, 0.72)) / bar);
  const levels = Array.from({ length: Math.ceil(width / bar) + 1 }, (_, i) => {
    const near = Math.exp(-(((i - loudest) / 5.2) ** 2));
    const level = 90 + 420 * near * (0.62 + 0.3 * quick(i)) + 70 * slow(i);
    return i === loudest ? 610 : Math.min(540, level);
  });
  return (x, y) => {
    const index = Math.floor(x / bar);
    const level = levels[index]!;
    const isGap = x - index * bar > bar - 13;
    const draw = index === loudest ? accent : ink;
    const base = index === loudest ? 0.92 : 0.4;
    if (y > floor + 13) {
      const below = y - floor;
      const share = 1 - smoothstep(0, 0.6 * level, below);
      return isGap ? ink(0.006) : draw(base * 0.3 * share);
    }
    if (!isGap && y <= floor && floor - y < level) return draw(base * (0.45 + 0.55 * ((floor - y) / level)));
    return ink(skyTone(y, floor) * 0.2);
  };
}

const nights = [peaks, swell, signal, spectrum, planet, contours];

/** The night that the chance numbers choose. */
export function composeNight(random: Random): Scene {
  return random.pick(nights)(random);
}
