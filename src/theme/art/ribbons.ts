import { canvas, clamp, type Layer } from './layer.ts';

/** Distance between two lines, px. */
const pitch = 7.5;
/** Steps in which a line is followed, px. */
const step = 5;
/** Thinner lines are left out, px. */
const thinnest = 0.55;
/** How far a corner may stand off the line that replaces it, px. */
const tolerance = 0.22;

/** A place on a line and how thick the line is there. */
interface Knot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * The lines of `layers[index]` as data of an SVG path: each a closed ribbon that swells and thins with the tone. Layers
 * stand in order from far to near.
 */
export function engrave(layers: readonly Layer[], index: number): string {
  const layer = layers[index]!;
  const nearer = layers.slice(index + 1);
  const bend = layer.bend ?? (() => 0);
  const isVisible = (x: number, y: number) =>
    layer.edge(x, y) > 0 && !nearer.some((other) => covers(other, x, y));
  let path = '';
  // Bent lines start above and below the canvas, so that bending leaves no gap at its edge.
  for (let base = -240; base < canvas.height + 240; base += pitch) {
    let ribbon: Knot[] = [];
    const close = () => {
      if (ribbon.length > 1) path += ribbonPath(simplify(ribbon));
      ribbon = [];
    };
    const knotAt = (x: number): Knot | null => {
      const y = base + bend(x);
      if (y < -pitch || y > canvas.height + pitch || !isVisible(x, y)) return null;
      const width = clamp(layer.tone(x, y)) * pitch;
      return width < thinnest ? null : { x, y, width };
    };
    let before: Knot | null = null;
    for (let x = 0; x <= canvas.width; x += step) {
      const knot = knotAt(x);
      if (x > 0 && (knot === null) !== (before === null)) {
        const end = findEnd(knotAt, before ?? knot!, before ? x : x - step);
        if (before) ribbon.push(end);
        else ribbon = [end];
        if (before) close();
      }
      if (knot) ribbon.push(knot);
      before = knot;
    }
    close();
  }
  return path;
}

function covers({ edge, halo }: Layer, x: number, y: number): boolean {
  // To the sides too: a steep edge is near although the distance straight down is long.
  return edge(x, y) > -halo || edge(x - halo, y) > 0 || edge(x + halo, y) > 0;
}

/** The last place of a ribbon between a knot that is on it and an `x` that is not. */
function findEnd(knotAt: (x: number) => Knot | null, inside: Knot, outside: number): Knot {
  let last = inside;
  let beyond = outside;
  for (let round = 0; round < 4; round++) {
    const knot = knotAt((last.x + beyond) / 2);
    if (knot) last = knot;
    else beyond = (last.x + beyond) / 2;
  }
  return last;
}

/** The knots without those that a straight line through their neighbours would hit (Douglas and Peucker). */
function simplify(knots: readonly Knot[]): readonly Knot[] {
  const kept = new Uint8Array(knots.length);
  const keep = (from: number, to: number): void => {
    kept[from] = kept[to] = 1;
    const [first, last] = [knots[from]!, knots[to]!];
    let worst = 0;
    let worstAt = 0;
    for (let at = from + 1; at < to; at++) {
      const knot = knots[at]!;
      const part = (knot.x - first.x) / (last.x - first.x);
      const off = Math.max(
        Math.abs(knot.y - first.y - (last.y - first.y) * part),
        Math.abs(knot.width - first.width - (last.width - first.width) * part),
      );
      if (off > worst) [worst, worstAt] = [off, at];
    }
    if (worst <= tolerance) return;
    keep(from, worstAt);
    keep(worstAt, to);
  };
  keep(0, knots.length - 1);
  return knots.filter((_, at) => kept[at]);
}

/** Along the upper side and back along the lower one, in relative steps of a tenth of a px. */
function ribbonPath(knots: readonly Knot[]): string {
  const tenth = (value: number) => Math.round(value * 10);
  const start = knots[0]!;
  let x = tenth(start.x);
  let y = tenth(start.y - start.width / 2);
  let path = `M${x / 10} ${y / 10}l`;
  let gap = '';
  const go = (knot: Knot, side: -1 | 1): void => {
    const [toX, toY] = [tenth(knot.x), tenth(knot.y + (side * knot.width) / 2)];
    path += `${gap}${(toX - x) / 10} ${(toY - y) / 10}`;
    gap = ' ';
    [x, y] = [toX, toY];
  };
  for (let at = 1; at < knots.length; at++) go(knots[at]!, -1);
  for (let at = knots.length - 1; at >= 0; at--) go(knots[at]!, 1);
  return `${path}z`.replaceAll(' -', '-').replace(/(^|[ l-])0\./g, '$1.');
}
