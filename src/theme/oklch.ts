import { type Color, fromSrgb } from './color.ts';

/** A colour by how light, how strong and which it is. @see https://bottosson.github.io/posts/oklab/ */
export interface Oklch {
  /** 0 to 1. */
  readonly lightness: number;
  /** 0 for grey, about 0.4 at most in sRGB. */
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
}

/** Lightness, chroma and hue of a colour. */
export function toOklch({ srgb }: Color): Oklch {
  const [lightness, a, b] = toOklab(srgb);
  return { lightness, chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI };
}

/** Distance of two colours as the eye sees it, 0 to 1: 0.02 is just noticed. */
export function distance(one: Color, other: Color): number {
  const [l, a, b] = toOklab(one.srgb);
  const [m, c, d] = toOklab(other.srgb);
  return Math.hypot(l - m, a - c, b - d);
}

/** The colour of that lightness, chroma and hue; outside of sRGB each channel is clipped. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Color {
  return fromSrgb(linearOf({ lightness, chroma, hue }).map(encode) as [number, number, number]);
}

/** The same with less chroma where sRGB has none so strong: lightness and hue stay, which clipping would change. */
export function fromOklchInGamut(color: Oklch): Color {
  const isInside = (chroma: number) =>
    linearOf({ ...color, chroma }).every((channel) => channel >= -0.0001 && channel <= 1.0001);
  if (isInside(color.chroma)) return fromOklch(color);
  let [inside, outside] = [0, color.chroma];
  for (let round = 0; round < 20; round++) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return fromOklch({ ...color, chroma: inside });
}

function linearOf({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toOklab([red, green, blue]: Color['srgb']): [number, number, number] {
  const [r, g, b] = [decode(red), decode(green), decode(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** sRGB channel to linear light. */
export function decode(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Linear light to an sRGB channel; what is outside of it is clipped. */
export function encode(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
}
