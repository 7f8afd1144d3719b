/** One plane of an engraving: a shape, and how dark it is. Planes nearer to the eye hide those behind. */
export interface Layer {
  /** Distance in px to the edge of the shape at a place, positive inside; rough where the edge is steep. */
  readonly edge: (x: number, y: number) => number;
  /** How dark the shape is at a place, 0 to 1: the part of the space between lines that the line fills. */
  readonly tone: (x: number, y: number) => number;
  /** By how much px the lines are bent down at `x`; straight where absent. */
  readonly bend?: (x: number) => number;
  readonly color: 'ink' | 'accent';
  /** Width of the blank that the shape keeps round itself, in px. */
  readonly halo: number;
}

/** The drawing is this large; the page crops it to the place it has. */
export const canvas = { width: 860, height: 1080 } as const;

/** `value` held within `low` and `high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

/** 0 below `from`, 1 above `to`, and a smooth way between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Places per px that are remembered: lines are followed in whole px, and their ends found by halving five of them. */
const places = 16;
/** Room for places left and right of the picture, px. */
const margin = 64;

/** The same function, each place worked out once: the lines of a drawing ask for the same `x` again and again. */
export function remember(at: (x: number) => number): (x: number) => number {
  const known = new Float64Array((canvas.width + 2 * margin) * places).fill(Number.NaN);
  return (x) => {
    const place = (x + margin) * places;
    const value = known[place];
    if (value === undefined) return at(x);
    // Only NaN differs from itself.
    return value === value ? value : (known[place] = at(x));
  };
}

/** The nearer of several shapes: inside where any is. */
export function anyOf(edges: readonly Layer['edge'][]): Layer['edge'] {
  return (x, y) => {
    let nearest = Number.NEGATIVE_INFINITY;
    for (const edge of edges) nearest = Math.max(nearest, edge(x, y));
    return nearest;
  };
}
