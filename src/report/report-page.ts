import type { Article, Outline, Removed } from '../article/types.ts';
import { attributes, type Html, html } from '../html.ts';
import { renderFrame } from '../render/frame.ts';
import { renderArticle } from './article-side.ts';
import { renderFigures, renderMap } from './figures-table.ts';
import { measure } from './measure.ts';
import { renderOutline } from './outline-side.ts';
import { reportScript } from './report-script.ts';
import { traceOutline } from './trace.ts';

/** What a report is drawn with. */
export interface ReportOptions {
  /** The article's file, as the outline names it; empty for standard input. */
  readonly source: string;
  /** Style sheets in order: the fonts, and the look of the page. */
  readonly styles: readonly string[];
  readonly generator: string;
}

/** Marks a page as a report, so that a later one may take its place. */
export const reportMark = 'data-lectern="report"';

/** One page that shows an article and its outline side by side, each line tied to its sentences. Nothing is loaded. */
export function renderReport(article: Article, outline: Outline, options: ReportOptions): Promise<string> {
  const { source, styles, generator } = options;
  const trace = traceOutline(outline);
  const figures = measure(article, outline, trace);
  const { title } = outline;
  const language = attributes({
    lang: article.lang === 'und' ? '' : article.lang,
    dir: 'auto',
  });
  return renderFrame({
    meta: { title: `${title} – outline report`, lang: 'en', dir: 'ltr', description: null, author: null },
    styles,
    scripts: [reportScript],
    body: html`<div class="report" data-lectern="report">
<header class="head">
<p class="kicker">Article and outline</p>
<h1${language}>${title}</h1>
<p class="from">${source === '' ? 'From standard input' : html`From <code>${source}</code>`}</p>
</header>
<main>
<section class="overview" aria-labelledby="overview">
<h2 class="unseen" id="overview">Figures</h2>
${renderFigures(figures)}
${renderMap(article, trace)}
<p class="map-note">The article from its first sentence to its last, filled where a slide uses it.</p>
${renderRemoved(article.removed)}
</section>
<nav class="jump" aria-label="Sides of the page"><a href="#article">Article</a> <a href="#outline">Outline</a></nav>
<div class="sides">
<article class="article-side" id="article" aria-labelledby="article-title">
<h2 id="article-title">Article</h2>
<div${language}>
${renderArticle(article, trace)}</div>
</article>
<section class="outline-side" id="outline" aria-labelledby="outline-title" tabindex="0">
<h2 id="outline-title">Outline</h2>
<div${language}>${renderOutline(outline)}</div>
</section>
</div>
</main>
<footer class="foot"><p>${generator}. A number behind a sentence is the slide that shows it; faded sentences are on no slide.</p></footer>
</div>
`,
    generator,
  });
}

function renderRemoved(removed: readonly Removed[]): Html | string {
  if (removed.length === 0) return '';
  const rows = removed.map(({ text, why }) => html`<tr><td>${why}</td><td>${text}</td></tr>\n`);
  const many = removed.length === 1 ? '1 block was' : `${removed.length} blocks were`;
  return html`<details class="removed"><summary>${many} left out as no part of the article</summary>
<table><thead><tr><th scope="col">Why</th><th scope="col">Text</th></tr></thead>
<tbody>${rows}</tbody></table>
</details>`;
}
