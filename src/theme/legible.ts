import { black, type Color, white } from './color.ts';
import { contrastRatio } from './contrast.ts';
import { fromOklchInGamut, toOklch } from './oklch.ts';
import { type Role, type RolePair, rolePairs } from './roles.ts';
import type { RoleColors } from './tone-map.ts';

/** Black or white, whichever is easier to read on the worst of some grounds. */
export function blackOrWhite(...grounds: readonly Color[]): Color {
  const worst = (front: Color) => Math.min(...grounds.map((ground) => contrastRatio(front, ground)));
  return worst(black) >= worst(white) ? black : white;
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
  if (nearest === undefined) return blackOrWhite(...grounds);
  return fromOklchInGamut({ ...own, lightness: nearest });
}

/** Inks, the ground that each is made for, and the grounds that give way to it: the plain ground is what was asked for. */
const inks = [
  { ink: 'ink', ground: 'bg', others: ['surface', 'mark'] },
  { ink: 'code-ink', ground: 'code-bg', others: ['code-mark'] },
] as const;

/**
 * The colours of a tone with all that is too faint made legible: the ink on its ground, cards and marks for that ink, then
 * every other front on its grounds. Black or white does in the end, since the ink does.
 */
export function repairTone(
  colors: RoleColors,
  leastOf: (pair: RolePair) => number = ({ least }) => least,
): RoleColors {
  const repaired = new Map(colors);
  const least = (front: Role) => Math.max(...rolePairs.filter((pair) => pair.front === front).map(leastOf));
  for (const { ink, ground, others } of inks) {
    const plain = colors.get(ground)!;
    const color = makeLegible(colors.get(ink)!, [plain], least(ink));
    repaired.set(ink, color);
    for (const other of others) {
      const shifted = makeLegible(colors.get(other)!, [color], least(ink));
      repaired.set(other, isLighter(shifted, color) === isLighter(plain, color) ? shifted : plain);
    }
  }
  // What stands on the accent comes last: the accent itself may move.
  const fronts = [...new Set(rolePairs.map((pair) => pair.front))];
  for (const front of [...fronts.filter((role) => role !== 'on-accent'), 'on-accent'] as const) {
    const grounds = rolePairs
      .filter((pair) => pair.front === front)
      .map(({ ground }) => repaired.get(ground)!);
    repaired.set(front, makeLegible(repaired.get(front)!, grounds, least(front)));
  }
  return repaired;
}

function isLighter(one: Color, other: Color): boolean {
  return toOklch(one).lightness > toOklch(other).lightness;
}
