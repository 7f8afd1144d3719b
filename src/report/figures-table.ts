import type { Article } from '../article/types.ts';
import { type Html, html } from '../html.ts';
import type { Figures } from './measure.ts';
import type { Trace } from './trace.ts';
import { isPassage } from './measure.ts';
import { splitWords } from '../article/read/raw-block.ts';

/** The figures as a list of terms, each with what it is made of. */
export function renderFigures(figures: Figures): Html {
  const { words, slides, points, perSlide, sentences, shown, visible } = figures;
  const untouched = figures.untouched.map((id) => html` <a href="#${id}">${id}</a>`);
  const rows: readonly (readonly [name: string, value: string, more: Html | string])[] = [
    ['Words in the article', group(words), 'without headings and code'],
    ['Slides', group(slides), points === 1 ? 'with 1 point' : `with ${group(points)} points`],
    ['Words on a slide', group(perSlide.mean), `on average; ${group(perSlide.most)} at most`],
    [
      'Sentences used',
      percent(sentences.used, sentences.all),
      `${group(sentences.used)} of ${group(sentences.all)}`,
    ],
    ['Words shown', percent(shown, words), `${group(shown)} of ${group(words)} stand on a slide`],
    [
      'Compression',
      percent(visible, words),
      `${group(visible)} words on slides for ${group(words)} in the article`,
    ],
    [
      'Paragraphs untouched',
      group(untouched.length),
      untouched.length === 0 ? 'every one is on a slide' : html`<span class="ids">${untouched}</span>`,
    ],
  ];
  return html`<dl class="figures">
${rows.map(([name, value, more]) => html`<div><dt>${name}</dt><dd><span class="value">${value}</span> <span class="more">${more}</span></dd></div>\n`)}</dl>`;
}

/** A strip with a link for each paragraph, as wide as its words, filled as far as its sentences are used. */
export function renderMap({ blocks }: Article, { uses }: Trace): Html {
  const cells = blocks.filter(isPassage).map(({ id, sentences }) => {
    const used = sentences.filter((sentence) => uses.has(sentence.id)).length;
    const words = sentences.reduce((sum, { text }) => sum + splitWords(text).length, 0);
    const parts = sentences.map((sentence) => {
      const isUsed = uses.has(sentence.id);
      return html`<i${isUsed && html` class="on"`} style="flex-grow:${splitWords(sentence.text).length}"></i>`;
    });
    return html`<li style="flex-grow:${words}"><a href="#${id}" aria-label="${id}: ${used} of ${sentences.length} sentences used" title="${id}: ${used} of ${sentences.length} sentences used">${parts}</a></li>`;
  });
  return html`<ol class="map" role="list" aria-label="Paragraphs of the article">${cells}</ol>`;
}

/** A whole number with commas between groups of three digits. */
function group(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}
