import { type Html, html } from '../html.ts';
import type { PageDress } from '../render/frame.ts';
import type { DrawnSlide } from './notes-page.ts';
import { type Paper, printable, sheetOf } from './paper.ts';
import { renderPaperPage, renderThumb, sheetCss } from './paper-frame.ts';

/** How many slides a sheet of a handout may have. */
export const perSheet = [2, 3, 4, 6] as const;

export type PerSheet = (typeof perSheet)[number];

/** Where lines for writing stand, and in how many columns the slides do. */
interface Plan {
  readonly columns: number;
  readonly lines: 'beside' | 'below';
}

const plans: Readonly<Record<PerSheet, Plan>> = {
  2: { columns: 1, lines: 'below' },
  3: { columns: 1, lines: 'beside' },
  4: { columns: 2, lines: 'below' },
  6: { columns: 2, lines: 'below' },
};

/** Distances in CSS px: between slides, and between lines (8 mm, as in a notebook). */
const gap = 30;
const lineHeight = 30;
/** Height of the number over a slide. */
const labelHeight = 18;

/** A page to print for the audience: several slides on a sheet, with lines to write on. */
export function renderHandoutPage(
  slides: readonly DrawnSlide[],
  dress: PageDress,
  { paper, count }: { readonly paper: Paper; readonly count: PerSheet },
): Promise<string> {
  const sheet = sheetOf(paper);
  const page = printable(sheet);
  const { columns, lines } = plans[count];
  const rows = count / columns;
  const rowHeight = (page.height - (rows - 1) * gap) / rows;
  const columnWidth = (page.width - (columns - 1) * gap) / columns;
  const { size, title } = dress.meta;
  const room = {
    width: lines === 'beside' ? columnWidth * 0.56 : columnWidth,
    height: rowHeight - labelHeight,
  };
  // Below a slide three lines at least are left, two where six share a sheet.
  const high = lines === 'beside' ? room.height : room.height - (count === 6 ? 2 : 3) * lineHeight;
  const width = Math.min(room.width, high * (size.width / size.height));
  const ruled = lines === 'beside' ? room.height : room.height - width * (size.height / size.width);
  const slot = (slide: DrawnSlide): Html => html`<article class="slot">
<p class="slot-number">${slide.number}</p>
<div class="slot-inner">${renderThumb(slide.markup, dress, width)}${renderLines(Math.floor(ruled / lineHeight))}</div>
</article>
`;
  const sheets: Html[] = [];
  for (let at = 0; at < slides.length; at += count)
    sheets.push(html`<div class="handout">\n${slides.slice(at, at + count).map(slot)}</div>\n`);
  const slotWidth = lines === 'beside' ? columnWidth : width;
  const css = `.handout { grid-template: repeat(${rows}, ${rowHeight}px) / repeat(${columns}, ${columnWidth}px); height: ${page.height - 1}px; }
.slot { width: ${slotWidth}px; justify-self: center; }
.slot-inner { flex-direction: ${lines === 'beside' ? 'row' : 'column'}; }
`;
  return renderPaperPage({ body: html`${sheets}`, css: sheetCss(sheet, title) + handoutCss + css }, dress);
}

function renderLines(count: number): Html {
  const lines = Array.from({ length: count }, () => html`<i></i>`);
  return html`<div class="lines" aria-hidden="true">${lines}</div>`;
}

const handoutCss = `
.handout { display: grid; gap: ${gap}px; break-after: page; }
.handout:last-child { break-after: auto; }
.slot > .slot-number { margin: 0; height: ${labelHeight}px; font-size: 8.5pt; line-height: 1.3; color: #555; }
.slot-inner { display: flex; gap: 0 ${gap}px; }
.lines { flex: 1; }
.lines i { display: block; box-sizing: border-box; height: ${lineHeight}px; border-block-end: 0.5pt solid #9a9a9a; }
`;
