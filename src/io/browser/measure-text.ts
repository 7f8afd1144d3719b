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
  /** How far its first line, or the mark before it, begins from the next column, and how near it comes to an edge. */
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
declare function getComputedStyle(element: PageElement, part?: string): Readonly<Record<string, string>>;

function listTexts(): SetText[] {
  // The numeral of a section is drawn to bleed.
  const skipped =
    '.number[aria-hidden], svg, math, .katex, .sr-only, [hidden], aside.notes, script, style, [data-layout=full-html]';
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
  // Where the columns of a grid begin, from its own beginning.
  const columnsOf = (grid: PageElement): { start: number; width: number }[] => {
    const { gridTemplateColumns = '', columnGap = '0' } = getComputedStyle(grid);
    const gap = Number.parseFloat(columnGap) || 0;
    let at = 0;
    return gridTemplateColumns
      .replace(/\[[^\]]*\]/g, ' ')
      .trim()
      .split(/\s+/)
      .map((text) => {
        const width = Number.parseFloat(text) || 0;
        const start = at;
        at += width + gap;
        return { start, width };
      });
  };
  // Steps side by side share the page evenly, in as many columns as there are of them.
  const evenColumns = (grid: PageElement): number[] => {
    const columns = columnsOf(grid);
    const isEven =
      columns.length > 1 && columns.every(({ width }) => Math.abs(width - columns[0]!.width) < 1);
    return isEven ? columns.map(({ start }) => start) : [];
  };
  // What is drawn before a block: the mark of an item, that of a quotation.
  const isMarked = (block: PageElement): boolean =>
    !['none', 'normal'].includes(getComputedStyle(block, '::before').content!);
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
    const startOf = ({ left, right }: PageRect) => (isRtl ? slide.right - right : left - slide.left);
    const page = section.querySelector('.slide') ?? section;
    // Text also stands beside a stem or in a card that begins in a column.
    const columns = [
      ...columnsOf(page).flatMap(({ start }) => [0, 24, 28, 32].map((inset) => start + inset)),
      ...[...page.querySelectorAll('[data-count]')].flatMap((list) => {
        const from = startOf(list.getBoundingClientRect());
        return evenColumns(list).map((start) => from + start);
      }),
    ];
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
        const start = startOf(rect);
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
      const item = block.closest('li');
      const isQuoted = block.closest('blockquote') !== null && isMarked(block);
      const isHung = Number.parseFloat(style.marginInlineStart ?? '0') < 0 || isAligned || isQuoted;
      // Where an item has a mark, that is what begins in the column.
      const starts = [
        lines[0]!.start,
        ...(item && isMarked(item) ? [startOf(item.getBoundingClientRect())] : []),
      ];
      return [
        {
          index,
          kind: kindOf(block),
          text: text.trim().replace(/\s+/g, ' ').slice(0, 40),
          size: Number.isFinite(size) ? size : 0,
          longest: Math.max(...lines.map(({ letters }) => letters)),
          lines: lines.length,
          offGrid: Math.min(...starts.flatMap((start) => columns.map((column) => Math.abs(start - column)))),
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
