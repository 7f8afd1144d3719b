import { type Disc, isOn, placeDisc } from './discs.ts';
import { clamp, smoothstep } from './layer.ts';
import { makeWave, type Random } from './random.ts';
import { accent, ink, night, quiet, type Scene } from './spots.ts';

const { width, height } = night;

/** Rings about a sender and about what answers it, and where both meet the pattern of the two. */
export function signal(random: Random): Scene {
  const sender = placeDisc(random, random.between(350, 520), random.between(120, 150));
  const answer = { x: width * random.between(0.85, 1.02), y: random.between(860, 1040) };
  const length = random.between(84, 104);
  const ring = (x: number, y: number, far: number) =>
    (0.5 + 0.5 * Math.cos((Math.hypot(x, y) / length) * 2 * Math.PI)) / (1 + Math.hypot(x, y) / far);
  return (x, y) => {
    const [dx, dy] = [x - sender.x, y - sender.y];
    const away = Math.hypot(dx, dy);
    if (away < sender.radius) return accent(0.9 - 0.3 * (away / sender.radius) ** 2);
    const own = ring(dx, dy, 520);
    const other = ring(x - answer.x, y - answer.y, 420);
    const tone = 0.62 * own + 0.46 * other * smoothstep(60, 420, away);
    // The first wave still has the colour of its sender.
    return away < sender.radius + length * 0.95 ? accent(1.05 * own) : ink(clamp(tone - 0.08, 0.008));
  };
}

/** A planet lit from one side, its ring, a moon that keeps its distance, and stars. */
export function planet(random: Random): Scene {
  const radius = random.between(270, 290);
  // The ring is as long as three radii and more; its near end stays clear of the title.
  const [cx, cy] = [quiet + radius * 1.62, random.between(500, 580)];
  const moon = placeMoon(random, { x: cx, y: cy, radius });
  const tilt = random.between(-0.42, -0.3);
  const bands = makeWave(random, 74);
  const stars = Array.from(
    { length: 70 },
    () => [random.between(0, width), random.between(0, height)] as const,
  );
  return (x, y) => {
    const [dx, dy] = [(x - cx) / radius, (y - cy) / radius];
    const [along, across] = [
      dx * Math.cos(tilt) + dy * Math.sin(tilt),
      dy * Math.cos(tilt) - dx * Math.sin(tilt),
    ];
    const away = Math.hypot(dx, dy);
    const reach = Math.hypot(along, across / 0.22);
    const isRing = reach > 1.32 && reach < 1.72 && Math.abs(reach - 1.56) > 0.035;
    // Far behind, on the side away from the light, the ring lies in the shadow of the planet.
    const isSeen = across > 0 || (away > 1 && along < 0);
    if (isRing && isSeen) return accent(0.6 * (1 - 0.32 * smoothstep(0.1, 1.4, along)));
    if (away < 1) {
      const deep = Math.sqrt(1 - away ** 2);
      const lit = clamp(-0.55 * dx - 0.6 * dy + 0.5 * deep);
      return ink(0.016 + lit * (0.62 + 0.1 * bands(across * 400 + 900)));
    }
    if (isOn(moon, x, y)) return ink(0.5);
    return ink(stars.some(([sx, sy]) => Math.hypot(x - sx, y - sy) < 7) ? 0.24 : 0.01);
  };
}

/** A moon up on the side of the light, with so much sky between that the two are told apart. */
function placeMoon(random: Random, { x, y, radius }: Disc): Disc {
  const [own, angle] = [random.between(56, 68), random.between(0.62, 0.76) * -Math.PI];
  const away = radius + own + random.between(64, 96);
  return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle), radius: own };
}

/** A map of heights at night: lines of equal height, and the summit in the accent. */
export function contours(random: Random): Scene {
  const summit = { x: width * random.between(0.58, 0.7), y: random.between(400, 560) };
  const hills = [
    { ...summit, size: random.between(300, 350), tall: 1 },
    { x: random.between(200, 500), y: random.between(820, 1000), size: random.between(190, 260), tall: 0.62 },
    {
      x: random.between(900, 1150),
      y: random.between(860, 1000),
      size: random.between(160, 230),
      tall: 0.66,
    },
    { x: random.between(950, 1180), y: random.between(40, 180), size: random.between(150, 220), tall: 0.55 },
  ];
  const [bend, warp] = [makeWave(random, 210), makeWave(random, 170)];
  const heightAt = (x: number, y: number): number => {
    const [wx, wy] = [x + 62 * bend(y), y + 62 * warp(x)];
    return hills.reduce(
      (most, hill) =>
        most + hill.tall * Math.exp(-(((wx - hill.x) ** 2 + (wy - hill.y) ** 2) / (2 * hill.size ** 2))),
      0,
    );
  };
  return (x, y) => {
    const level = heightAt(x, y) * 11;
    const line = Math.abs(level - Math.round(level));
    // Lines stay as thick where the ground is flat, so their share of a step depends on the slope.
    const slope = Math.hypot(heightAt(x + 6, y) * 11 - level, heightAt(x, y + 6) * 11 - level) / 6;
    const tone = 1 - smoothstep(4, 15, line / Math.max(slope, 0.004));
    if (level > 9.5) return accent(0.9 - 0.62 * tone * smoothstep(9.6, 9.9, level));
    return ink(0.02 + (0.1 + 0.032 * level) * tone);
  };
}
