import type { Color } from './color.ts';
import { findAlike } from './color-blind.ts';
import { contrastRatio } from './contrast.ts';
import { blackOrWhite, makeLegible, repairTone } from './legible.ts';
import { fromOklchInGamut, toOklch } from './oklch.ts';
import { type Role, shapeContrast, textContrast } from './roles.ts';
import { isDark, isDarkColor, turnOver } from './modes.ts';
import { mapTones, type RoleColors, type ToneMap } from './tone-map.ts';

/** Colours that a deck gives in place of its theme's. */
export interface Brand {
  readonly accent?: Color | undefined;
  readonly ink?: Color | undefined;
  readonly bg?: Color | undefined;
  readonly accent2?: Color | undefined;
  readonly muted?: Color | undefined;
  /** Links and other text in the accent colour, where that is not to be the accent's own. */
  readonly accentText?: Color | undefined;
}

/**
 * The tones in the colours of a brand. Each stands where the theme has its own, in every tone, and what is read on or
 * beside it is made legible by its lightness alone: the accent itself stays as it is given, its text becomes darker or lighter.
 * In a mode that is not the theme's own, such as dark, its shapes are moved as well where they would be too faint.
 */
export function applyBrand(own: ToneMap, brand: Brand, { isOwnMode = true } = {}): ToneMap {
  const { accent, ink, bg } = brand;
  // Black for white turns the theme over, or every colour would have to be bent.
  const tones = bg && isDarkColor(bg) !== isDark(own) ? turnOver(own) : own;
  const plainGround = bg ?? tones.base.get('bg')!;
  return mapTones((tone) => {
    const colors = tones[tone];
    const grounded = bg ? reground(colors, tones, bg) : colors;
    const inked = ink ? swap(grounded, tones.base.get('ink')!, ink, ['ink', 'rule']) : grounded;
    const accented = accent ? accentTone(inked, tones, accent) : inked;
    const changed = addSeconds(accented, tones[tone], tones, brand);
    if (changed === own[tone]) return changed;
    const repaired = repairTone(changed);
    // Shapes keep the colour that was asked for, but where they would vanish that did not on the plain ground.
    const isFaint = (ground: Color) => contrastRatio(accent!, ground) < shapeContrast;
    const isKept = isOwnMode && accent && (!isFaint(repaired.get('bg')!) || isFaint(plainGround));
    const isAccented = isKept && accented.get('accent')?.hex === accent.hex;
    if (!isAccented) return repaired;
    const on = makeLegible(repaired.get('on-accent')!, [accent], textContrast);
    return new Map([...repaired, ['accent', accent], ['on-accent', on]]);
  });
}

/** The plain ground, and the surface as far from the new one as it was from the old. */
function reground(colors: RoleColors, { base, tint }: ToneMap, bg: Color): RoleColors {
  const own = colors.get('bg')!;
  const [old, raised] = [toOklch(base.get('bg')!), toOklch(base.get('surface')!)];
  const fresh = toOklch(bg);
  const step = raised.lightness - old.lightness;
  const lightness = fresh.lightness + step > 1 ? fresh.lightness - Math.abs(step) : fresh.lightness + step;
  const surface = fromOklchInGamut({ ...fresh, lightness: Math.max(0, lightness) });
  if (own.hex === base.get('bg')!.hex) return new Map([...colors, ['bg', bg], ['surface', surface]]);
  if (own.hex === tint.get('bg')!.hex) return new Map([...colors, ['bg', surface], ['surface', bg]]);
  return colors;
}

/** Every role of the theme's accent in the new one; a field of the accent becomes one of the new. */
function accentTone(colors: RoleColors, { base, inverse }: ToneMap, accent: Color): RoleColors {
  const old = base.get('accent')!;
  if (colors.get('bg')!.hex === old.hex) return makeField(colors, accent);
  const roles: Role[] = ['accent', 'accent-text'];
  const onLight = swap(colors, old, accent, roles);
  const changed = tellApart(swap(onLight, inverse.get('accent')!, accent, roles), colors);
  const on = changed.get('on-accent')!;
  const isRead = contrastRatio(on, accent) >= textContrast;
  return new Map([...changed, ['on-accent', isRead ? on : blackOrWhite(accent)]]);
}

/**
 * Where a series of charts has the accent, another that looks much like the new one takes the colour that it had; where
 * that does not tell all of them apart, charts keep the theme's colours.
 */
function tellApart(colors: RoleColors, before: RoleColors): RoleColors {
  const isChanged = (role: Role) =>
    role.startsWith('data-') && colors.get(role)!.hex !== before.get(role)!.hex;
  const findMixed = (some: RoleColors) =>
    findAlike(some).find(({ one, other }) => isChanged(one) || isChanged(other));
  const pair = findMixed(colors);
  if (!pair) return colors;
  const [series, alike] = isChanged(pair.one) ? [pair.one, pair.other] : [pair.other, pair.one];
  const exchanged = new Map([...colors, [alike, before.get(series)!] as const]);
  if (!findMixed(exchanged)) return exchanged;
  return new Map([...colors].map(([role, color]) => [role, isChanged(role) ? before.get(role)! : color]));
}

/** The second accent, second text and links, wherever the plain or the inverse tone has them. */
function addSeconds(
  colors: RoleColors,
  own: RoleColors,
  { base, inverse }: ToneMap,
  { accent2, muted, accentText }: Brand,
): RoleColors {
  const wanted = [
    { fresh: accent2, role: 'accent-2', roles: ['accent-2', 'accent-2-text'] },
    { fresh: muted, role: 'muted', roles: ['muted'] },
  ] as const;
  let changed = colors;
  for (const { fresh, role, roles } of wanted) {
    if (!fresh) continue;
    for (const tone of [base, inverse]) changed = swap(changed, tone.get(role)!, fresh, roles);
  }
  const isPlain = [base, inverse].some(
    (tone) => tone.get('accent-text')!.hex === own.get('accent-text')!.hex,
  );
  return accentText && isPlain ? new Map([...changed, ['accent-text', accentText]]) : changed;
}

/** A slide whose ground is the accent: its ink is what can be read there, and everything else lies between the two. */
function makeField(colors: RoleColors, ground: Color): RoleColors {
  const own = colors.get('ink')!;
  const ink = contrastRatio(own, ground) >= textContrast ? own : blackOrWhite(ground);
  const isLightInk = toOklch(ink).lightness > toOklch(ground).lightness;
  const shade = (by: number) => {
    const { lightness, chroma, hue } = toOklch(ground);
    return fromOklchInGamut({ lightness: lightness + (isLightInk ? -by : by), chroma, hue });
  };
  const surface = shade(0.06);
  const soft = fromOklchInGamut({ ...toOklch(ground), lightness: toOklch(ink).lightness, chroma: 0.04 });
  return new Map<Role, Color>([
    ...colors,
    ['bg', ground],
    ['surface', surface],
    ['ink', ink],
    ['muted', makeLegible(soft, [ground, surface], textContrast)],
    ['line', shade(-0.14)],
    ['rule', ink],
    ['accent', ink],
    ['accent-text', ink],
    ['on-accent', ground],
    ['accent-2', ink],
    ['accent-2-text', ink],
    ['mark', shade(0.12)],
  ]);
}

/** The colours with `old` replaced, in any role that has it and in `roles` where the tone has it as one of them. */
function swap(colors: RoleColors, old: Color, fresh: Color, roles: readonly Role[]): RoleColors {
  if (!roles.some((role) => colors.get(role)?.hex === old.hex)) return colors;
  return new Map([...colors].map(([role, color]) => [role, color.hex === old.hex ? fresh : color]));
}
