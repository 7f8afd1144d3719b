/** A page that needs nothing but itself: the HTML, and every file it refers to by relative path. */
export interface PrintPage {
  readonly html: string;
  /** By path relative to the page, for example `assets/newsreader-400.woff2`; `type` is a MIME type. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Size of a slide in CSS px. */
  readonly width: number;
  readonly height: number;
}

/** A file as the page receives it. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}
