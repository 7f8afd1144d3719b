import type { Color } from './color.ts';
import { decode } from './oklch.ts';
import { type Role, type RolePair, rolePairs } from './roles.ts';

/** WCAG 2 contrast ratio of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A pair of roles whose colours are too much alike. */
export interface WeakPair extends RolePair {
  readonly ratio: number;
}

/** The pairs of a tone that fall short of their least contrast; a role without a colour is passed over. */
export function findWeakPairs(colors: ReadonlyMap<Role, Color>): WeakPair[] {
  const weak: WeakPair[] = [];
  for (const pair of rolePairs) {
    const front = colors.get(pair.front);
    const ground = colors.get(pair.ground);
    if (!front || !ground) continue;
    const ratio = contrastRatio(front, ground);
    if (ratio < pair.least) weak.push({ ...pair, ratio });
  }
  return weak;
}

/** Relative luminance, 0 to 1. */
function luminance({ srgb }: Color): number {
  const [r, g, b] = srgb.map(decode);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
