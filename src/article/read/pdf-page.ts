/** A run of characters as a PDF places it. Lengths are points (1/72 inch), `y` grows downwards. */
export interface PdfRun {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Base line, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  /** A name that is the same for all text in one font. */
  readonly font: string;
}

/** One page of a PDF: its upright text. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  /** Text that is turned, such as a stamp along the margin. */
  readonly turned: readonly string[];
}

/** One line of a column. */
export interface PdfLine {
  readonly text: string;
  /** Texts that wide gaps part: the cells of a row of a table. */
  readonly cells: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly font: string;
  /** From 0. */
  readonly page: number;
  /** Lines of one column of one page share a number. */
  readonly column: number;
}
