/** A colour as PowerPoint knows it. */
export interface Color {
  /** Six digits of upper case. */
  readonly hex: string;
  /** 0 for what cannot be seen, to 1. */
  readonly alpha: number;
}

/**
 * A computed colour of CSS: `rgb()`, `rgba()`, `color(srgb …)` or one in lab, which is brought to sRGB. Null for what is none.
 */
export function readColor(value: string): Color | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(value);
  if (hex) return { hex: hex[1]!.toUpperCase(), alpha: 1 };
  const [, name = '', inside = ''] = /^([a-z]+)\((?:srgb )?([^()]*)\)$/.exec(value) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (inside.match(/-?[\d.]+(?:e-?\d+)?%?|none/g) ?? []).map(toNumber);
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { hex: toHex([a / 255, b / 255, c / 255]), alpha };
    case 'color':
      return { hex: toHex([a, b, c]), alpha };
    case 'oklab':
      return { hex: toHex(fromOklab(a, b, c)), alpha };
    case 'oklch': {
      const angle = (c * Math.PI) / 180;
      return { hex: toHex(fromOklab(a, b * Math.cos(angle), b * Math.sin(angle))), alpha };
    }
    default:
      return null;
  }
}

/** The colour that is seen where one lies over another that hides what is behind it. */
export function layOver({ hex, alpha }: Color, ground: string): string {
  const under = channels(ground);
  return toHex(channels(hex).map((each, i) => each * alpha + under[i]! * (1 - alpha)));
}

const toNumber = (text: string): number =>
  text === 'none' ? 0 : Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1);

const channels = (hex: string): number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function toHex(parts: readonly number[]): string {
  const byte = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255);
  return parts
    .map((part) => byte(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** @see https://www.w3.org/TR/css-color-4/#color-conversion-code */
function fromOklab(lightness: number, a: number, b: number): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((each) => (each <= 0.0031308 ? 12.92 * each : 1.055 * each ** (1 / 2.4) - 0.055));
}
