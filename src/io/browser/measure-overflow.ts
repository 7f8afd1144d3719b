import type { Page } from 'puppeteer-core';

/** Content that is cut, or that lies outside its slide. */
export interface Overflow {
  /** Number of the slide among the page's sections, from 0. */
  readonly index: number;
  /** By how much, in CSS px, rounded up. */
  readonly pixels: number;
  /** The element: its tag and classes, and how its text begins. */
  readonly what: string;
}

/**
 * The worst overflow of every slide that has one: boxes whose content is larger than they are, where it would be cut
 * or lie over something else, and elements that reach out of the slide. What `figure.art` and `figure.media` hold and
 * the numeral of a section are made to bleed and are passed over. One pixel is allowed: browsers round.
 */
export async function measureOverflow(page: Page): Promise<Overflow[]> {
  return page.evaluate(findOverflows);
}

// What follows runs in the page. Only what it uses of the DOM is declared.
interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}
interface Element {
  readonly parentElement: Element | null;
  readonly tagName: string;
  readonly className: unknown;
  readonly textContent: string | null;
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  matches(selector: string): boolean;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  getBoundingClientRect(): Rect;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
}
interface TextRange {
  selectNodeContents(node: Element): void;
  getClientRects(): Iterable<Rect>;
}
declare const document: Element & { createRange(): TextRange };
declare function getComputedStyle(element: Element): {
  readonly overflowX: string;
  readonly display: string;
  /** In px, or `normal`. */
  readonly lineHeight: string;
};

function findOverflows(): Overflow[] {
  const bleeds = 'figure.art, figure.media, .number[aria-hidden]';
  const describe = (element: Element) => {
    const classes =
      typeof element.className === 'string' ? element.className.trim().split(/\s+/).join('.') : '';
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes}`}${text === '' ? '' : ` "${text}"`}`;
  };
  const outside = (inner: Rect, outer: Rect) =>
    inner.width === 0 || inner.height === 0
      ? 0
      : Math.max(
          outer.left - inner.left,
          outer.top - inner.top,
          inner.right - outer.right,
          inner.bottom - outer.bottom,
        );

  // The inside of a drawing is the drawing's own business; what is one pixel large is for screen readers alone.
  const isPassedOver = (element: Element) =>
    element.closest(bleeds) !== null ||
    (element.parentElement?.closest('svg, .sr-only, math') ?? null) !== null;
  // Where lines are set tight, the font's own height reaches over the line: no ink is lost there, though the browser
  // counts it as content.
  const overhang = (box: Element) => {
    let most = 0;
    for (const element of [box, ...box.querySelectorAll('*')]) {
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())) continue;
      const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
      const range = document.createRange();
      range.selectNodeContents(element);
      const fontHeight = Math.min(...[...range.getClientRects()].map(({ height }) => height));
      if (fontHeight > lineHeight) most = Math.max(most, Math.ceil((fontHeight - lineHeight) / 2) + 1);
    }
    return most;
  };
  const cutBy = (element: Element) => {
    const style = getComputedStyle(element);
    const { clientWidth, clientHeight } = element;
    // Inline boxes have no size of their own.
    if (style.display === 'inline' || clientWidth <= 1 || clientHeight <= 1) return 0;
    if (style.overflowX === 'visible' && !element.matches('.slide, .body, .code')) return 0;
    if (element.querySelector(bleeds) === null) {
      const tall = element.scrollHeight - clientHeight;
      return Math.max(element.scrollWidth - clientWidth, tall > 1 ? tall - overhang(element) : 0);
    }
    // Its scroll size would count what bleeds.
    const box = element.getBoundingClientRect();
    const inside = [...element.querySelectorAll('*')].filter((each) => !isPassedOver(each));
    return Math.max(0, ...inside.map((each) => outside(each.getBoundingClientRect(), box)));
  };

  const overflows: Overflow[] = [];
  [...document.querySelectorAll('section')].forEach((section, index) => {
    const slide = section.getBoundingClientRect();
    let worst = { index, pixels: 1, what: '' };
    for (const element of section.querySelectorAll('*')) {
      if (isPassedOver(element)) continue;
      const pixels = Math.ceil(
        Math.max(cutBy(element), outside(element.getBoundingClientRect(), slide)) - 0.01,
      );
      if (pixels > worst.pixels) worst = { index, pixels, what: describe(element) };
    }
    if (worst.pixels > 1) overflows.push(worst);
  });
  return overflows;
}
