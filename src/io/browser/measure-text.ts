import type { Page } from 'puppeteer-core';
import type { PageDocument, PageElement, PageRect, PageText } from './page-dom.ts';

/** How one paragraph, heading, item or cell of a slide is set. Places and sizes in CSS px of the slide. */
export interface SetText {
  /** Number of the slide among the page's sections, from 0. */
  readonly index: number;
  /** What it is: running text, code, a label such as a kicker or a column head, or furniture of the page. */
  readonly kind: 'content' | 'code' | 'label' | 'furniture';
  /** How the text begins. */
  readonly text: string;
  /** Size of its smallest letters. */
  readonly size: number;
  /** Letters of its longest line, and how many lines there are. */
  readonly longest: number;
  readonly lines: number;
  /** How far its first line begins from the next column of the slide's own grid, and how near it comes to an edge. */
  readonly offGrid: number;
  readonly edge: number;
  /** True for text that is set to the end of its box, or that hangs out of it on purpose. */
  readonly isHung: boolean;
}

/** Every text of every slide as it is set; drawings and equations are passed over. */
export async function measureText(page: Page): Promise<SetText[]> {
  return page.evaluate(listTexts);
}

// What follows runs in the page.
declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): Readonly<Record<string, string>>;

function listTexts(): SetText[] {
  // The numeral of a section is drawn to bleed.
  const skipped =
    '.number[aria-hidden], svg, math, .katex, .sr-only, [hidden], aside.notes, script, style, .full-html';
  const blockOf = (node: PageText): PageElement => {
    let element = node.parentElement!;
    while (getComputedStyle(element).display!.startsWith('inline') && element.parentElement)
      element = element.parentElement;
    return element;
  };
  const kindOf = (element: PageElement): SetText['kind'] => {
    if (element.closest('.foot')) return 'furniture';
    if (element.closest('pre, .code')) return 'code';
    if (element.closest('.kicker, thead, .role, .state, figcaption, .note, .source, .label')) return 'label';
    return 'content';
  };
  // Where the columns of a grid begin, and where text stands beside a stem or in a card that begins there.
  const columnsOf = (slide: PageElement): number[] => {
    const { gridTemplateColumns = '', columnGap = '0' } = getComputedStyle(slide);
    const gap = Number.parseFloat(columnGap) || 0;
    let at = 0;
    const starts = gridTemplateColumns
      .replace(/\[[^\]]*\]/g, ' ')
      .trim()
      .split(/\s+/)
      .map((width) => {
        const start = at;
        at += (Number.parseFloat(width) || 0) + gap;
        return start;
      });
    return starts.flatMap((start) => [0, 24, 28, 32].map((inset) => start + inset));
  };
  // The box of a font is taller than its letters; where lines are set tight, it reaches over them.
  const trim = (rect: PageRect, element: PageElement): PageRect => {
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight!);
    const over = lineHeight < rect.height ? (rect.height - lineHeight) / 2 : 0;
    const { left, right, width } = rect;
    return {
      left,
      right,
      width,
      top: rect.top + over,
      bottom: rect.bottom - over,
      height: rect.height - 2 * over,
    };
  };
  return [...document.querySelectorAll('section[data-layout]')].flatMap((section, index) => {
    const slide = section.getBoundingClientRect();
    const isRtl = getComputedStyle(section).direction === 'rtl';
    const columns = columnsOf(section.querySelector('.slide') ?? section);
    const blocks = new Map<
      PageElement,
      { words: { rect: PageRect; letters: number }[]; size: number; text: string }
    >();
    const walker = document.createTreeWalker(section, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const value = node.nodeValue ?? '';
      if (value.trim() === '' || parent.closest(skipped)) continue;
      const block = blockOf(node);
      const entry = blocks.get(block) ?? { words: [], size: Number.POSITIVE_INFINITY, text: '' };
      blocks.set(block, entry);
      // Raised and lowered letters are smaller by nature.
      if (!parent.closest('sup, sub'))
        entry.size = Math.min(entry.size, Number.parseFloat(getComputedStyle(parent).fontSize!));
      entry.text += value;
      for (const match of value.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const rect = trim(range.getBoundingClientRect(), parent);
        if (rect.width > 0) entry.words.push({ rect, letters: match[0].length });
      }
    }
    return [...blocks].flatMap(([block, { words, size, text }]): SetText[] => {
      if (words.length === 0) return [];
      const lines: { bottom: number; letters: number; start: number; end: number }[] = [];
      for (const { rect, letters } of words) {
        const start = isRtl ? slide.right - rect.right : rect.left - slide.left;
        const end = isRtl ? slide.right - rect.left : rect.right - slide.left;
        const line = lines.find((each) => Math.abs(each.bottom - rect.bottom) < rect.height / 2);
        if (!line) lines.push({ bottom: rect.bottom, letters, start, end });
        else {
          line.letters += letters + 1;
          line.start = Math.min(line.start, start);
          line.end = Math.max(line.end, end);
        }
      }
      const style = getComputedStyle(block);
      const rects = words.map(({ rect }) => rect);
      const isAligned = ['end', 'right', 'center'].includes(style.textAlign!);
      const isHung = Number.parseFloat(style.marginInlineStart ?? '0') < 0 || isAligned;
      return [
        {
          index,
          kind: kindOf(block),
          text: text.trim().replace(/\s+/g, ' ').slice(0, 40),
          size: Number.isFinite(size) ? size : 0,
          longest: Math.max(...lines.map(({ letters }) => letters)),
          lines: lines.length,
          offGrid: Math.min(...columns.map((column) => Math.abs(lines[0]!.start - column))),
          edge: Math.min(
            ...rects.flatMap((rect) => [
              rect.left - slide.left,
              slide.right - rect.right,
              rect.top - slide.top,
              slide.bottom - rect.bottom,
            ]),
          ),
          isHung,
        },
      ];
    });
  });
}
