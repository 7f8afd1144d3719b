import { limits } from '../limits.ts';

/** How much a slide says: `low` for a speaker who tells the rest, `high` for slides that are read alone. */
export type Detail = 'low' | 'normal' | 'high';

/** What `--detail` may be. */
export const details: readonly Detail[] = ['low', 'normal', 'high'];

/** What a content slide holds at most; never beyond the limits that hold for every slide. */
export interface Density {
  /** Points of a slide; below `fill` weaker ones are taken too. */
  readonly most: number;
  readonly fill: number;
  /** Visible words of a slide, headline included. */
  readonly words: number;
  /** Words of a point. */
  readonly longest: number;
}

const densities: Readonly<Record<Detail, Density>> = {
  low: { most: 3, fill: 2, words: 36, longest: 13 },
  normal: {
    most: limits.points.most,
    fill: limits.points.fill,
    words: limits.airy,
    longest: limits.point.most,
  },
  high: { most: limits.points.most + 1, fill: 4, words: limits.visible, longest: limits.point.most },
};

/** What a content slide holds at a level of detail. */
export function densityOf(detail: Detail = 'normal'): Density {
  return densities[detail];
}
