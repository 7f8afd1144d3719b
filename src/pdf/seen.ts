// What a browser shows before it prints; the PDF is held against it.

/** A box in CSS px from the upper left corner of its slide: x, y, width, height. */
export type SeenBox = readonly [x: number, y: number, width: number, height: number];

/** A stretch of text that a slide shows. */
export interface SeenText {
  readonly text: string;
  /** Where it stands: a box for each line, or part of one. */
  readonly boxes: readonly SeenBox[];
  /** How far the baseline lies under the upper edge of each box; null for text that is turned or drawn. */
  readonly ascent: number | null;
}

/** A picture that a slide shows. */
export interface SeenPicture {
  readonly box: SeenBox;
  /** `pixels` for a photograph and the like, `drawing` for what is drawn with lines and areas. */
  readonly kind: 'pixels' | 'drawing';
  /** It reaches to the edges of its box. */
  readonly fills: boolean;
  /** Its alternative text, or the name of its file. */
  readonly name: string;
}

/** What a slide shows on the screen, before it is printed. */
export interface SeenSlide {
  readonly texts: readonly SeenText[];
  readonly pictures: readonly SeenPicture[];
}
