/** A place, in CSS px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The least place that holds all of those given; null for none. */
export function unite(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((each) => each.x));
  const y = Math.min(...rects.map((each) => each.y));
  const right = Math.max(...rects.map((each) => each.x + each.width));
  const bottom = Math.max(...rects.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The part of `rect` that lies in `frame`; null where none does. */
export function clip(rect: Rect, frame: Rect): Rect | null {
  const x = Math.max(rect.x, frame.x);
  const y = Math.max(rect.y, frame.y);
  const width = Math.min(rect.x + rect.width, frame.x + frame.width) - x;
  const height = Math.min(rect.y + rect.height, frame.y + frame.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A place seen from the corner of another one. */
export function placeIn({ x, y, width, height }: Rect, frame: Rect): Rect {
  return { x: x - frame.x, y: y - frame.y, width, height };
}
