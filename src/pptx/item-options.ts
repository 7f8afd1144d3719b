import type { Size } from './crop.ts';
import type { ShapeItem } from './drawing.ts';
import type { Rect } from './rect.ts';
import type { TextEnv } from './text-options.ts';

/** A picture as it goes into the file. */
export interface PictureData {
  readonly bytes: Uint8Array;
  /** `image/png` or `image/jpeg`. */
  readonly type: string;
  /** Of the file itself; null for one that has the proportions of its place. */
  readonly size: Size | null;
}

/** The insides of boxes: none, as they are measured by their text. */
export const noMargin: [number, number, number, number] = [0, 0, 0, 0];

/** A place in inches. */
export function placeProps(
  { x, y, width, height }: Rect,
  { units }: TextEnv,
): { x: number; y: number; w: number; h: number } {
  return { x: units.inches(x), y: units.inches(y), w: units.inches(width), h: units.inches(height) };
}

/** Fill, line and corners of a shape. */
export function shapeProps({ fill, line, radius }: ShapeItem, { look, units }: TextEnv) {
  const see = (alpha: number) => (alpha < 0.995 ? { transparency: Math.round((1 - alpha) * 100) } : {});
  return {
    ...(fill && { fill: { color: look.nameColor(fill.hex), ...see(fill.alpha) } }),
    ...(line && {
      line: {
        color: look.nameColor(line.color.hex),
        width: units.points(line.width),
        ...see(line.color.alpha),
      },
    }),
    ...(radius > 0.5 && { rectRadius: units.inches(radius) }),
  };
}

/** A picture as the library takes it. */
export function dataUrl({ bytes, type }: PictureData): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `${type};base64,${btoa(text)}`;
}
