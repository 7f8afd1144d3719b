import type { Item, Outline, OutlineSlide, SlideKind } from '../article/types.ts';
import { attributes, type Html, html } from '../html.ts';
import { anchorOf, sentenceId } from './trace.ts';

/** What a slide is called beside its number. */
const labels: Readonly<Record<SlideKind, string>> = {
  cover: 'Cover',
  brief: 'Summary',
  section: 'Section',
  content: 'Points',
  statement: 'Statement',
  steps: 'Steps',
  table: 'Table',
  code: 'Code',
  timeline: 'Timeline',
  people: 'People',
  figures: 'Figures',
  quote: 'Quotation',
  closing: 'Closing',
};

/** The outline, slide by slide: each line with links to the sentences it was drawn from. */
export function renderOutline({ slides }: Outline): Html {
  return html`<ol class="slides" role="list">
${slides.map((slide, i) => renderSlide(slide, i + 1))}</ol>`;
}

function renderSlide(slide: OutlineSlide, number: number): Html {
  const { kind, headline, notes } = slide;
  const title = headline.text === '' ? labels[kind] : headline.text;
  // A slide without a headline is named by its kind, which is no line of it.
  const head =
    headline.text === ''
      ? html`<h3 class="unseen" lang="en">${title}</h3>`
      : html`<h3 class="line" id="${anchorOf(number, 0)}"${partners(headline.src)}>${title}${renderSources(headline.src)}</h3>`;
  return html`<li class="slide ${kind}" id="slide-${number}">
<p class="folio" lang="en" dir="ltr"><span class="unseen">Slide </span><span class="folio-number">${number}</span> ${labels[kind]}</p>
${head}
${renderItems(slide, number)}${notes.length > 0 && html`<p class="notes-line" lang="en" dir="ltr">Notes: ${renderSources(notes.map(({ id }) => id))}</p>\n`}</li>
`;
}

function renderItems({ kind, items }: OutlineSlide, number: number): Html | string {
  if (items.length === 0) return '';
  const lines = items.map(
    (item, i) =>
      html`<li class="line" id="${anchorOf(number, i + 1)}"${partners(item.src)}>${renderText(item, kind)}${renderSources(item.src)}</li>\n`,
  );
  return kind === 'steps'
    ? html`<ol class="points">${lines}</ol>\n`
    : html`<ul class="points" role="list">${lines}</ul>\n`;
}

function renderText({ lead, text }: Item, kind: SlideKind): Html {
  if (kind === 'code') return html`<pre tabindex="0">${text}</pre>`;
  if (kind === 'quote') return html`<q class="quoted">${text}</q> <span class="speaker">${lead}</span>`;
  return html`${lead !== '' && html`<b>${lead}</b> `}${text}`;
}

/** Links to the sentences with these ids. */
function renderSources(src: readonly string[]): Html | string {
  if (src.length === 0) return '';
  const links = src.map(
    (id) => html` <a href="#${sentenceId(id)}"><span class="unseen">source </span>${id}</a>`,
  );
  return html`<span class="sources" lang="en" dir="ltr">${links}</span>`;
}

/** Names the sentences that light up together with a line. */
function partners(src: readonly string[]): Html {
  return attributes({ 'data-with': src.length > 0 && src.map(sentenceId).join(' ') });
}
