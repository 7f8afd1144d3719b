import type { Density } from '../density.ts';

/** Content that is cut, or that lies outside its slide. */
export interface Overflow {
  /** By how much at the worst place, in CSS px, rounded up. */
  readonly pixels: number;
  /** True where it is too wide and not too high: more slides would not mend it. */
  readonly isWide: boolean;
  /** The first block that is not seen whole: its tag and classes, and how its text begins. */
  readonly what: string;
  /** All of its text, blanks squeezed; empty for a picture. */
  readonly text: string;
}

/** What stands in the body of a slide, in its order. */
export interface Box {
  /** Upper and lower edge from the top of the body, in CSS px. */
  readonly top: number;
  readonly bottom: number;
  /** Upper edge of its first item, row or line; what is above, such as the head of a table, stands on every slide. */
  readonly first: number;
  /** Lower edges of its items, rows or lines; empty for another block. */
  readonly ends: readonly number[];
}

/** A slide as a browser laid it out. */
export interface Measured {
  /** The densities that were tried, from the largest type down, and what overflowed at each. */
  readonly tried: readonly { readonly density: Density; readonly overflow: Overflow | null }[];
  /** Height of the body at the smallest of them, in CSS px. */
  readonly room: number;
  /** Height of the footnotes under it, in CSS px. */
  readonly notes: number;
  /** What stands in it there; empty for a slide that fits. */
  readonly boxes: readonly Box[];
}
