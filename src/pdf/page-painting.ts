import type { PageFont } from './page-fonts.ts';
import type { Edges } from './geometry.ts';

/** A glyph on a page. Places are in CSS px from the page's upper left corner. */
export interface Glyph {
  /** Where the pen stands: on the baseline, at the left of the glyph. */
  readonly x: number;
  readonly y: number;
  /** Height of an em. */
  readonly size: number;
  /** What it stands for, as the file says; empty where another one says it for both. */
  readonly text: string;
  /** It stands neither turned nor mirrored. */
  readonly isUpright: boolean;
  /** It is the box or blank that stands for a character without a glyph. */
  readonly isMissing: boolean;
}

/** What a page shows. */
export interface PagePainting {
  readonly glyphs: readonly Glyph[];
  /** Where pictures of pixels stand, as far as they are not clipped. */
  readonly pictures: readonly Edges[];
  /** Where areas and lines are drawn, as far as they are not clipped. */
  readonly areas: readonly Edges[];
  readonly fonts: ReadonlySet<PageFont>;
}
