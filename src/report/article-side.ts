import type { Article, ArticleBlock, Sentence } from '../article/types.ts';
import { attributes, type Html, html } from '../html.ts';
import { isPassage } from './measure.ts';
import type { Trace, Use } from './trace.ts';

/** The article, block by block: each sentence with its id and with links to the lines drawn from it. */
export function renderArticle(article: Article, trace: Trace): Html {
  const own = trace.uses.get('p0') ?? [];
  return html`${
    article.title !== null &&
    html`<div class="block heading">
<a class="block-id" href="#p0" aria-label="Passage p0"><span dir="ltr">p0</span></a>
<h3 class="article-title"><span class="sentence plain" id="p0"${partners(own)}>${article.title}${renderUses(own)}</span></h3>
</div>
`
  }${article.blocks.map((block) => renderBlock(block, trace))}`;
}

function renderBlock(block: ArticleBlock, trace: Trace): Html {
  const sentences = block.sentences.map((sentence) => renderSentence(sentence, block, trace));
  const isUntouched = isPassage(block) && !block.sentences.some(({ id }) => trace.uses.has(id));
  return html`<div class="block ${block.kind}${isUntouched && ' untouched'}" id="${block.id}">
<a class="block-id" href="#${block.id}" aria-label="Passage ${block.id}"><span dir="ltr">${block.id}</span></a>
${renderBody(block, sentences)}
${isUntouched && html`<p class="remark" lang="en" dir="ltr">On no slide</p>\n`}</div>
`;
}

function renderBody({ kind, level, ordered }: ArticleBlock, sentences: readonly Html[]): Html {
  switch (kind) {
    case 'heading':
      return headings[Math.max(4, Math.min(6, level + 2))]!(sentences);
    case 'list': {
      const items = sentences.map((sentence) => html`<li>${sentence}</li>`);
      return ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<ul class="rows" role="list">${sentences.map((row) => html`<li>${row}</li>`)}</ul>`;
    case 'quote':
      return html`<blockquote><p>${sentences}</p></blockquote>`;
    case 'code':
      return html`<pre tabindex="0">${sentences}</pre>`;
    case 'paragraph':
      return html`<p>${sentences}</p>`;
  }
}

/** Headings of the article stand below its headline, which is of level 3. */
const headings: Readonly<Record<number, (inner: readonly Html[]) => Html>> = {
  4: (inner) => html`<h4>${inner}</h4>`,
  5: (inner) => html`<h5>${inner}</h5>`,
  6: (inner) => html`<h6>${inner}</h6>`,
};

function renderSentence({ id, text }: Sentence, block: ArticleBlock, { uses, notes }: Trace): Html {
  const own = uses.get(id) ?? [];
  const state = own.length > 0 ? 'used' : notes.has(id) ? 'noted' : isPassage(block) ? 'unused' : 'plain';
  const number =
    block.sentences.length > 1 && html`<small class="number" aria-hidden="true">${id.split('.s')[1]}</small>`;
  return html`<span class="sentence ${state}" id="${id}"${partners(own)}>${number}${text}${renderUses(own)}${renderNotes(
    notes.get(id) ?? [],
  )}</span> `;
}

/** Names the lines that light up together with an element. */
function partners(uses: readonly Use[]): Html {
  return attributes({ 'data-with': uses.length > 0 && uses.map(({ anchor }) => anchor).join(' ') });
}

/** A link to each slide that shows a sentence, at its first line drawn from it. */
function renderUses(uses: readonly Use[]): Html[] {
  const firsts = uses.filter(({ slide }, i) => !uses.slice(0, i).some((use) => use.slide === slide));
  return firsts.map(({ anchor, slide, point }) => {
    const where = point === 0 ? 'headline' : `point ${point}`;
    return html`<a class="use" href="#${anchor}" lang="en" dir="ltr"><span class="unseen">slide </span>${slide}<span class="unseen">, ${where}</span></a>`;
  });
}

function renderNotes(slides: readonly number[]): Html[] {
  return slides.map(
    (slide) =>
      html`<a class="use in-notes" href="#slide-${slide}" lang="en" dir="ltr"><span class="unseen">slide ${slide}, </span>notes<span aria-hidden="true"> ${slide}</span></a>`,
  );
}
