import { smoothstep } from './layer.ts';
import type { Random } from './random.ts';
import { night, quiet } from './spots.ts';

/** A moon or a sun, in px; a little darker below. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A disc at that height, right of the middle and all of it clear of the title. */
export const placeDisc = (random: Random, y: number, radius: number): Disc => ({
  x: Math.max(night.width * random.between(0.58, 0.7), quiet + radius),
  y,
  radius,
});

/** True for a place on the disc. */
export const isOn = ({ x: cx, y: cy, radius }: Disc, x: number, y: number) =>
  Math.hypot(x - cx, y - cy) < radius;

/** How bright the disc is at that height. */
export const glowOf = ({ y: cy, radius }: Disc, y: number) =>
  0.92 - 0.16 * smoothstep(-1, 1.2, (y - cy) / radius);
