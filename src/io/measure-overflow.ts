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
 * or lie over something else, and elements that reach out of the slide. What `figure.art` and `figure.media` hold is
 * made to bleed and is passed over. One pixel is allowed: browsers round.
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
}
declare const document: Element;
declare function getComputedStyle(element: Element): { readonly overflowX: string; readonly display: string };

function findOverflows(): Overflow[] {
  const bleeds = 'figure.art, figure.media';
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

  const cutBy = (element: Element) => {
    const style = getComputedStyle(element);
    // The content of inline boxes has no size of its own, nor has the inside of a drawing.
    if (style.display === 'inline' || element.clientWidth === 0) return 0;
    if (style.overflowX === 'visible' && !element.matches('.slide, .body')) return 0;
    if (element.querySelector(bleeds) !== null) return 0;
    return Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight);
  };

  const overflows: Overflow[] = [];
  [...document.querySelectorAll('section')].forEach((section, index) => {
    const slide = section.getBoundingClientRect();
    let worst = { index, pixels: 1, what: '' };
    for (const element of section.querySelectorAll('*')) {
      if (element.closest(bleeds) !== null) continue;
      const pixels = Math.ceil(
        Math.max(cutBy(element), outside(element.getBoundingClientRect(), slide)) - 0.01,
      );
      if (pixels > worst.pixels) worst = { index, pixels, what: describe(element) };
    }
    if (worst.pixels > 1) overflows.push(worst);
  });
  return overflows;
}
