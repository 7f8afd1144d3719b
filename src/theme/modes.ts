import { black, type Color, white } from './color.ts';
import { contrastRatio } from './contrast.ts';
import { blackOrWhite, makeLegible, repairTone } from './legible.ts';
import { fromOklchInGamut, toOklch } from './oklch.ts';
import { type Role, textContrast } from './roles.ts';
import { mapTones, type RoleColors, type ToneMap } from './tone-map.ts';
import type { Mode, Tone } from './types.ts';

/** Contrast of text in the mode `contrast`, and of shapes. */
const strong = { text: 7, shape: 4.5 } as const;

/** The tones of a mode that a theme does not describe itself, made from those that it does. */
export function deriveMode(mode: Mode, own: ToneMap): ToneMap {
  if (mode === 'print') return forPrint(isDark(own) ? turnOver(own) : own);
  if (mode === 'contrast') return mapTones((tone) => strengthen(own[tone]));
  if (isDark(own) === (mode === 'dark')) return own;
  const turned = turnOver(own);
  // A shape that its own ground was allowed to be faint on is not, on another.
  return mapTones((tone) => repairTone(turned[tone]));
}

/** True where the plain slide has a dark ground. */
export function isDark(tones: ToneMap): boolean {
  return isDarkColor(groundOf(tones.base));
}

/** True for a colour on which white is easier to read than black. */
export function isDarkColor(color: Color): boolean {
  return blackOrWhite(color) === white;
}

/**
 * Light for dark and dark for light: the inverse tone becomes the plain one, and fields that stood out by being inverse
 * stand out by their surface. What has a colour of its own, such as a cover in blue, keeps it.
 */
export function turnOver(tones: ToneMap): ToneMap {
  const { inverse } = tones;
  const raised: RoleColors = new Map([
    ...inverse,
    ['bg', inverse.get('surface')!],
    ['surface', groundOf(inverse)],
  ]);
  const plain: ToneMap = { ...tones, base: inverse, tint: raised, inverse: raised };
  const alike = (tone: Tone) =>
    (['base', 'tint', 'inverse'] as const).find(
      (other) => groundOf(tones[other]).hex === groundOf(tones[tone]).hex,
    );
  return mapTones((tone) => plain[alike(tone) ?? tone]);
}

/** White ground everywhere, no fields; colours stay for what is drawn in them. */
function forPrint({ base }: ToneMap): ToneMap {
  // Colours made for a dark sheet are to be as strong on a white one, which may still be tinted.
  const code = isDarkColor(base.get('code-bg')!) ? 6 : textContrast;
  const colors = repairTone(
    new Map<Role, Color>([
      ...base,
      ['bg', white],
      ['surface', white],
      ['code-bg', white],
      ['code-mark', makeGround(base.get('code-mark')!, black)],
    ]),
    ({ ground, least }) => (ground.startsWith('code-') ? code : least),
  );
  return mapTones(() => colors);
}

/** Black on white or white on black, and every colour strong enough for its ground. */
function strengthen(colors: RoleColors): RoleColors {
  const bg = extreme(groundOf(colors));
  const ink = blackOrWhite(bg);
  const accent = makeLegible(colors.get('accent')!, [bg], strong.text);
  const grounds: [Role, Color][] = [
    ['bg', bg],
    ['surface', bg],
    ['ink', ink],
    ['line', makeLegible(colors.get('line')!, [bg], strong.shape)],
    ['accent', accent],
    ['on-accent', blackOrWhite(accent)],
    ['code-bg', bg],
    ['code-mark', makeGround(colors.get('code-mark')!, ink)],
    ['mark', makeGround(colors.get('mark')!, ink)],
  ];
  return repairTone(new Map([...colors, ...grounds]), ({ least }) =>
    least >= textContrast ? strong.text : strong.shape,
  );
}

/** White for light grounds, black for dark ones; a field of colour stays one, as dark as white text on it asks for. */
function extreme(ground: Color): Color {
  const { chroma } = toOklch(ground);
  if (chroma > 0.08) return makeLegible(ground, [blackOrWhite(ground)], strong.text + 1);
  return isDarkColor(ground) ? black : white;
}

/** A ground on which the ink can be read well. */
function makeGround(ground: Color, ink: Color): Color {
  if (contrastRatio(ground, ink) >= strong.text + 2) return ground;
  const { chroma, hue } = toOklch(ground);
  return fromOklchInGamut({ lightness: ink === black ? 0.93 : 0.25, chroma: Math.min(chroma, 0.06), hue });
}

function groundOf(colors: RoleColors): Color {
  return colors.get('bg') ?? white;
}
