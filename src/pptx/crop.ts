import type { FileSource } from './drawing.ts';
import type { Rect } from './rect.ts';

/** Width and height, in one unit. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture fills its place: its corner, its whole size, and the part of it that is seen, where not all is. */
export interface Crop {
  readonly place: { readonly x: number; readonly y: number };
  readonly image: Size;
  readonly window: Rect | null;
}

/** A picture fitted into a place as `object-fit` and `object-position` say. */
export function cropOf({ fit, position }: FileSource, size: Size, place: Rect): Crop {
  if (fit === 'fill' || fit === '') return { place, image: place, window: null };
  const ratios = [place.width / size.width, place.height / size.height];
  const contained = Math.min(...ratios);
  const scale =
    fit === 'cover'
      ? Math.max(...ratios)
      : fit === 'none'
        ? 1
        : fit === 'scale-down'
          ? Math.min(1, contained)
          : contained;
  const image = { width: size.width * scale, height: size.height * scale };
  const [x, y] = readPosition(position, place.width - image.width, place.height - image.height);
  const inside = {
    x: Math.max(0, -x),
    y: Math.max(0, -y),
    width: Math.min(image.width, place.width),
    height: Math.min(image.height, place.height),
  };
  const isWhole = inside.width > image.width - 0.5 && inside.height > image.height - 0.5;
  return {
    place: { x: place.x + Math.max(0, x), y: place.y + Math.max(0, y) },
    image,
    window: isWhole ? null : inside,
  };
}

/** Distances from the left and from above; percentages are of the room that is left. */
function readPosition(position: string, wide: number, tall: number): [number, number] {
  const [x = '50%', y = '50%'] = position.split(' ');
  const read = (value: string, rest: number) =>
    value.endsWith('%') ? (Number.parseFloat(value) / 100) * rest : Number.parseFloat(value) || 0;
  return [read(x, wide), read(y, tall)];
}
