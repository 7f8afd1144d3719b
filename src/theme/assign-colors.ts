import type { Brand } from './brand.ts';
import type { Color } from './color.ts';
import { toOklch } from './oklch.ts';

/** Lightness from which a colour is a ground, and up to which it is an ink, 0 to 1. */
const [light, dark] = [0.9, 0.35];

/** What each of some colours is for, and those that nothing is left for. */
export interface AssignedColors {
  readonly brand: Brand;
  readonly rest: readonly Color[];
}

/**
 * Colours without names as those of a brand: the first is the accent; of the others a very light one is the ground, a
 * very dark one the ink, and the next the second accent.
 */
export function assignColors([accent, ...others]: readonly Color[]): AssignedColors {
  const brand: { -readonly [K in keyof Brand]: Brand[K] } = { accent };
  const rest: Color[] = [];
  for (const color of others) {
    const { lightness } = toOklch(color);
    const role = lightness >= light ? 'bg' : lightness <= dark ? 'ink' : 'accent2';
    if (brand[role]) rest.push(color);
    else brand[role] = color;
  }
  return { brand, rest };
}
