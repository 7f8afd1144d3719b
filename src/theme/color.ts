import { type JsonNode, plainValue } from './json.ts';

/** An opaque colour. */
export interface Color {
  /** `#rrggbb`. */
  readonly hex: string;
  /** Red, green and blue in sRGB, 0 to 1, gamma-encoded. */
  readonly srgb: readonly [number, number, number];
}

/**
 * The colour that a token's `$value` gives, or null where it is none.
 *
 * Taken are the object of the Design Tokens format (colour space `srgb` or `oklch`, no transparency) and, for
 * people who write by hand, `#rgb` and `#rrggbb`. Colours must be opaque: only then is their contrast known.
 * @see https://www.designtokens.org/tr/2025.10/color/
 */
export function readColor(node: JsonNode): Color | null {
  if (node.kind === 'value') return typeof node.value === 'string' ? fromHex(node.value) : null;
  if (node.kind === 'array') return null;
  const { colorSpace, components, alpha } = plainValue(node) as Record<string, unknown>;
  if (alpha !== undefined && alpha !== 1) return null;
  if (!Array.isArray(components) || components.length !== 3) return null;
  // "none" stands for a component that has no meaning, such as the hue of a grey.
  const [a, b, c] = components.map((part: unknown) => (part === 'none' ? 0 : part));
  if (!isNumber(a) || !isNumber(b) || !isNumber(c)) return null;
  if (colorSpace === 'srgb') return inUnit(a) && inUnit(b) && inUnit(c) ? fromSrgb([a, b, c]) : null;
  if (colorSpace === 'oklch') return inUnit(a) && b >= 0 ? fromOklch(a, b, c) : null;
  return null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function inUnit(value: number): boolean {
  return value >= 0 && value <= 1;
}

function fromHex(text: string): Color | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : text;
  if (!/^#[0-9a-f]{6}$/i.test(long)) return null;
  const channel = (at: number) => Number.parseInt(long.slice(at, at + 2), 16) / 255;
  return { hex: long.toLowerCase(), srgb: [channel(1), channel(3), channel(5)] };
}

function fromSrgb(srgb: readonly [number, number, number]): Color {
  const digits = srgb.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { hex: `#${digits.join('')}`, srgb };
}

/** Out-of-gamut colours are clipped per channel. @see https://bottosson.github.io/posts/oklab/ */
function fromOklch(lightness: number, chroma: number, hue: number): Color {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return fromSrgb([
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

function encode(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
}
