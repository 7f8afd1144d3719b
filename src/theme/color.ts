/** An opaque colour. */
export interface Color {
  /** `#rrggbb`. */
  readonly hex: string;
  /** Red, green and blue in sRGB, 0 to 1, gamma-encoded. */
  readonly srgb: readonly [number, number, number];
}

/** The colour of `#rgb` or `#rrggbb`, or null. */
export function fromHex(text: string): Color | null {
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

/** The colour of red, green and blue in sRGB, 0 to 1, gamma-encoded, as near as `#rrggbb` comes: that is what is shown. */
export function fromSrgb(srgb: readonly [number, number, number]): Color {
  const digits = srgb.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return fromHex(`#${digits.join('')}`)!;
}

export const black: Color = { hex: '#000000', srgb: [0, 0, 0] };
export const white: Color = { hex: '#ffffff', srgb: [1, 1, 1] };
