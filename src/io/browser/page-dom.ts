// What functions that run in a page use of its DOM; the program itself has none.

/** A box, in CSS px from the corner of the window. */
export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A text node. */
export interface PageText {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentElement: PageElement | null;
}

/** An element. */
export interface PageElement {
  readonly parentElement: PageElement | null;
  readonly children: Iterable<PageElement>;
  readonly childNodes: Iterable<PageText>;
  readonly tagName: string;
  readonly className: unknown;
  readonly textContent: string | null;
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): PageRect;
}

/** A stretch of text. */
export interface PageRange {
  selectNodeContents(node: PageElement): void;
  setStart(node: PageText, offset: number): void;
  setEnd(node: PageText, offset: number): void;
  getClientRects(): Iterable<PageRect>;
  getBoundingClientRect(): PageRect;
}

/** The page itself. */
export interface PageDocument extends PageElement {
  createRange(): PageRange;
  createTreeWalker(root: PageElement, what: number): { nextNode(): PageText | null };
  readonly fonts: { readonly ready: Promise<unknown> };
}
