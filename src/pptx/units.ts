/** Turns px of a slide into units of PowerPoint. */
export interface Units {
  readonly inches: (px: number) => number;
  readonly points: (px: number) => number;
  /** English metric units, 914,400 to an inch. */
  readonly emu: (px: number) => number;
}

/** A slide is 7.5 inches high, as PowerPoint's own are; no side is longer than 56 inches, which is its limit. */
export function makeUnits({ width, height }: { readonly width: number; readonly height: number }): Units {
  const perPx = Math.min(7.5 / height, 56 / width);
  const inches = (px: number) => Math.round(px * perPx * 100_000) / 100_000;
  return {
    inches,
    points: (px) => Math.round(px * perPx * 7200) / 100,
    emu: (px) => Math.round(px * perPx * 914_400),
  };
}
