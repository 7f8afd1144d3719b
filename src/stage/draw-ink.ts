import { draw } from './elements.ts';
import type { Stroke } from '../talk/messages.ts';
import type { Size } from './stage.ts';

/** Width of the lines of each pen, in CSS px of a slide that is 1440 wide. */
export const penWidths: Readonly<Record<Stroke['pen'], number>> = { pen: 6, marker: 30 };

/** Colours of ink on slides: they show on light grounds and on dark ones. `ink` is the theme's own. */
export const inkColors: Readonly<Record<Stroke['ink'], string>> = {
  red: '#e0332b',
  blue: '#2b7de0',
  green: '#1f9d4d',
  yellow: '#f2b807',
  ink: 'var(--deck-ink, #222)',
};

/** Lines as a drawing over their slide, as large as what it lies on. */
export function drawInk(strokes: readonly Stroke[], { width, height }: Size): SVGElement {
  const set = {
    viewBox: `0 0 ${width} ${height}`,
    class: 'lectern-ink',
    'aria-hidden': 'true',
    fill: 'none',
  };
  return draw('svg', set, ...strokes.map((stroke) => drawStroke(stroke, width)));
}

/** One line, on a slide of some width. */
export function drawStroke({ id, pen, ink, points }: Stroke, width: number): SVGElement {
  const marker = pen === 'marker';
  return draw('path', {
    'data-stroke': id,
    d: pathOf(points),
    style: `stroke:${inkColors[ink]}`,
    'stroke-width': (penWidths[pen] * width) / 1440,
    'stroke-linecap': marker ? 'butt' : 'round',
    'stroke-linejoin': 'round',
    'stroke-opacity': marker ? 0.4 : 1,
  });
}

/** A smooth path: it turns halfway between points, which are the handles of its curves. A single point is a dot. */
function pathOf(points: readonly number[]): string {
  const [x = 0, y = 0] = points;
  const start = `M${x} ${y}`;
  if (points.length < 6)
    return `${start}L${points.at(-2)! + (points.length === 2 ? 0.1 : 0)} ${points.at(-1)!}`;
  let path = start;
  for (let i = 2; i + 3 < points.length; i += 2) {
    const [cx, cy, nx, ny] = points.slice(i, i + 4) as [number, number, number, number];
    path += `Q${cx} ${cy} ${(cx + nx) / 2} ${(cy + ny) / 2}`;
  }
  return `${path}L${points.at(-2)!} ${points.at(-1)!}`;
}

/** Lines that a point touches, `reach` px around it. */
export function findTouched(strokes: readonly Stroke[], x: number, y: number, reach: number): string[] {
  const touched = ({ pen, points }: Stroke) => {
    const far = reach + penWidths[pen] / 2;
    for (let i = 0; i < points.length; i += 2) {
      const [ax, ay] = [points[i]!, points[i + 1]!];
      const [bx, by] = [points[i + 2] ?? ax, points[i + 3] ?? ay];
      const [dx, dy] = [bx - ax, by - ay];
      const along = dx * dx + dy * dy;
      const share = along === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / along));
      if (Math.hypot(x - ax - share * dx, y - ay - share * dy) <= far) return true;
    }
    return false;
  };
  return strokes.filter(touched).map(({ id }) => id);
}
