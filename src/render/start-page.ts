import type { DeckMeta } from '../deck/types.ts';
import { type Html, html } from '../html.ts';
import { lexInline } from '../markdown/blocks.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Theme } from '../theme/types.ts';
import { renderFrame } from './frame.ts';
import { startCss } from './start-css.ts';

/** A deck as the start page lists it. Addresses are relative to the page. */
export interface ListedDeck {
  readonly meta: DeckMeta;
  readonly slides: number;
  readonly href: string;
  readonly pdf: string | null;
  /** Picture of the first slide, or null for a card of type in its place. */
  readonly picture: string | null;
}

/** What a start page is drawn with. */
export interface StartPageOptions {
  readonly theme: Theme;
  readonly fontCss: string;
  readonly generator: string;
}

/** Every text that the start page shows of its decks, for whoever chooses the fonts. */
export function textOfStartPage(decks: readonly ListedDeck[]): string {
  return [heading, ...decks.flatMap(({ meta }) => [meta.title, meta.subtitle, meta.author])].join(' ');
}

const heading = 'Talks';

/** `index.html` above several decks: each with a picture of its first slide, its title, and links. No script. */
export function renderStartPage(decks: readonly ListedDeck[], options: StartPageOptions): Promise<string> {
  const { theme, fontCss, generator } = options;
  return renderFrame({
    meta: { title: heading, lang: 'en', dir: 'ltr', description: null, author: null },
    styles: [theme.css, startCss, fontCss],
    scripts: [],
    body: html`<div class="start">
<header class="start-head"><h1>${heading}</h1><p>${decks.length} decks</p></header>
<main>
<ol class="decks" role="list">
${decks.map(renderDeckCard)}</ol>
</main>
</div>
`,
    generator,
  });
}

function renderDeckCard(deck: ListedDeck): Html {
  const { meta, slides, href, pdf } = deck;
  const subtitle = meta.subtitle === null ? '' : plainText(lexInline(meta.subtitle));
  return html`<li class="deck" lang="${meta.lang}" dir="${meta.dir}">
<a class="deck-picture" href="${href}" tabindex="-1" aria-hidden="true">${renderPicture(deck)}</a>
<h2><a href="${href}">${meta.title}</a></h2>
${subtitle && html`<p class="deck-subtitle">${subtitle}</p>\n`}<p class="deck-facts">${
    meta.author && html`<span>${meta.author}</span> `
  }<span lang="en" dir="ltr">${slides === 1 ? '1 slide' : `${slides} slides`}</span>${
    pdf && html` <a href="${pdf}" aria-label="${meta.title}, PDF">PDF</a>`
  }</p>
</li>
`;
}

function renderPicture({ meta, picture }: ListedDeck): Html {
  const { width, height } = meta.size;
  return picture === null
    ? html`<span class="deck-card" data-tone="tint" style="aspect-ratio: ${width} / ${height}"><span>${meta.title}</span></span>`
    : html`<img src="${picture}" alt="" width="${width}" height="${height}" loading="lazy">`;
}
