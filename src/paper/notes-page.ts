import { type Html, html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { estimateTime, formatTime } from '../layout/time.ts';
import type { PageDress } from '../render/frame.ts';
import { describeSources } from '../render/slide-sources.ts';
import { type Paper, printable, sheetOf } from './paper.ts';
import { renderPaperPage, renderThumb, sheetCss } from './paper-frame.ts';

/** A slide as the page stage drew it, and what it was drawn from. */
export interface DrawnSlide {
  readonly markup: Html;
  readonly arranged: Arranged;
  /** Number among all slides, from 1. */
  readonly number: number;
}

/** Most of a page's height that the slide takes, so that notes have room below it. */
const slideShare = 0.5;

/**
 * A page to print for the speaker: for each slide a sheet with the slide, its time and its notes, which go on over as many
 * sheets as they need.
 */
export function renderNotesPage(
  slides: readonly DrawnSlide[],
  dress: PageDress,
  paper: Paper,
): Promise<string> {
  const sheet = sheetOf(paper);
  const { width, height } = printable(sheet);
  const { size, title } = dress.meta;
  const slideWidth = Math.min(width, height * slideShare * (size.width / size.height));
  const sheets = slides.map((slide) => renderSheet(slide, dress, slideWidth));
  return renderPaperPage(
    { body: html`${sheets}`, css: sheetCss(sheet, title) + notesCss, scripts: [moveNotesScript] },
    dress,
  );
}

function renderSheet({ markup, arranged, number }: DrawnSlide, dress: PageDress, width: number): Html {
  const { seconds } = estimateTime(arranged.content);
  const sources = describeSources(arranged.content);
  return html`<article class="sheet">
<p class="sheet-head"><strong>${number}</strong><span>${formatTime(seconds)}</span></p>
${renderThumb(markup, dress, width)}
<div class="said"></div>
${sources && html`<p class="sheet-sources">src: ${sources}</p>`}
</article>
`;
}

// The notes lie in the slide, where Reveal.js looks for them; on paper they are what is read.
const moveNotesScript = `for (const sheet of document.querySelectorAll('.sheet')) {
  const notes = sheet.querySelector('.thumb > section > aside.notes');
  if (notes) sheet.querySelector('.said').append(...notes.childNodes);
}`;

const notesCss = `
.sheet { break-after: page; }
.sheet:last-child { break-after: auto; }
.sheet-head { display: flex; justify-content: space-between; align-items: baseline; margin: 0 0 2mm; font-size: 10pt; color: #555; }
.sheet-head strong { font-size: 13pt; font-weight: var(--deck-weight-strong); color: #1a1a1a; }
.thumb { margin-inline: auto; break-after: avoid; }
.said { margin-block-start: 7mm; font-size: 12.5pt; line-height: 1.5; orphans: 3; widows: 3; }
.said :is(p, ul, ol, blockquote, pre, table) { margin: 0 0 0.7em; padding: 0; }
.said :is(ul, ol) { padding-inline-start: 1.4em; }
.said blockquote { padding-inline-start: 1em; border-inline-start: 2pt solid #bbb; }
.said pre, .said code { font-family: var(--deck-font-mono); font-size: 0.88em; }
.said pre { white-space: pre-wrap; }
.said img, .said svg { max-inline-size: 100%; }
.said table { border-collapse: collapse; }
.said :is(td, th) { padding: 0.2em 0.8em 0.2em 0; text-align: start; border-block-end: 0.5pt solid #bbb; }
.said strong { font-weight: var(--deck-weight-strong); }
.said [data-step]:not([data-step='0'])::before { content: '\\25B8\\00A0' attr(data-step); display: block; margin-block: 0.9em 0.2em; font-size: 10pt; color: #555; }
.sheet-sources { margin: 5mm 0 0; padding-block-start: 2mm; border-block-start: 0.5pt solid #bbb; font-size: 9pt; color: #555; }
`;
