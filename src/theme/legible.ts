import { type Color, fromHex } from './color.ts';
import { contrastRatio } from './contrast.ts';
import { fromOklchInGamut, toOklch } from './oklch.ts';
import { type RolePair, rolePairs } from './roles.ts';
import type { RoleColors } from './tone-map.ts';

const black = fromHex('#000000')!;
const white = fromHex('#ffffff')!;

/** Black or white, whichever is easier to read on a ground. */
export function blackOrWhite(ground: Color): Color {
  return contrastRatio(black, ground) >= contrastRatio(white, ground) ? black : white;
}

/**
 * The colour at its own hue, only as much darker or lighter as it takes to stand at a contrast of `least` on every
 * ground; unchanged where it does already. Black or white where no lightness will do.
 */
export function makeLegible(color: Color, grounds: readonly Color[], least: number): Color {
  const isLegible = (candidate: Color) =>
    grounds.every((ground) => contrastRatio(candidate, ground) >= least);
  if (isLegible(color)) return color;
  const own = toOklch(color);
  const ends = [0, 1].filter((end) => isLegible(fromOklchInGamut({ ...own, lightness: end })));
  const candidates = ends.map((end) => {
    let [legible, illegible] = [end, own.lightness];
    for (let round = 0; round < 24; round++) {
      const middle = (legible + illegible) / 2;
      if (isLegible(fromOklchInGamut({ ...own, lightness: middle }))) legible = middle;
      else illegible = middle;
    }
    return legible;
  });
  const [nearest] = candidates.sort((a, b) => Math.abs(a - own.lightness) - Math.abs(b - own.lightness));
  if (nearest === undefined) return blackOrWhite(grounds[0] ?? white);
  return fromOklchInGamut({ ...own, lightness: nearest });
}

/** The colours of a tone with every front that is too faint on one of its grounds made legible; grounds stay. */
export function repairTone(
  colors: RoleColors,
  leastOf: (pair: RolePair) => number = ({ least }) => least,
): RoleColors {
  const fronts = new Map(
    rolePairs.map(({ front }) => [front, rolePairs.filter((pair) => pair.front === front)]),
  );
  const repaired = new Map(colors);
  for (const [front, pairs] of fronts) {
    const color = colors.get(front);
    if (!color) continue;
    const grounds = pairs.flatMap(({ ground }) => colors.get(ground) ?? []);
    const least = Math.max(...pairs.map(leastOf));
    repaired.set(front, makeLegible(color, grounds, least));
  }
  return repaired;
}
