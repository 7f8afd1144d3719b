import type { Token, Tokens } from 'marked';
import type { Deck } from '../deck/types.ts';
import { attributes as attrs, type Html, html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { isComment } from '../markdown/comments.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import type { Highlight } from '../markdown/highlight.ts';
import { makeFlow } from '../markdown/render.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import { walkTokens } from '../markdown/walk.ts';
import { drawEngraving } from '../theme/art/engraving.ts';
import type { Theme, Tone } from '../theme/types.ts';

/** What every slide of a deck is drawn with. */
export interface SlideEnv {
  readonly deck: Deck;
  readonly theme: Theme;
  readonly highlight: Highlight;
  readonly imageUrl: (href: string) => string | null;
  /** Cleans markup that holds an author's raw HTML. */
  readonly sanitize: (markup: Html) => Html;
}

/** A slide as its `<section>`: the same for the deck, the print page and every theme. `number` counts from 1. */
export function renderSlide(arranged: Arranged, number: number, env: SlideEnv): Html {
  const { slide, content, layout, density } = arranged;
  const tone = toneOf(arranged, env.theme);
  const inHeading = slide.heading ? [slide.heading.block.token] : [];
  const footnotes = listFootnotes([...inHeading, ...content.tokens], env.deck);
  const flow = makeFlow({
    highlight: env.highlight,
    imageUrl: env.imageUrl,
    incremental: env.deck.meta.incremental,
    footnoteNumber: (label) => footnotes.indexOf(label) + 1 || null,
  });
  const notesFlow = makeFlow({ ...env, footnoteNumber: () => null, incremental: false });
  const clean = (tokens: readonly Token[], markup: Html) => (hasRawHtml(tokens) ? env.sanitize(markup) : markup);

  const kicker = slide.kicker && html`<p class="kicker">${slide.kicker}</p>`;
  const heading = slide.heading && clean(inHeading, renderHeading(arranged, flow.inline));
  const head = (kicker || heading) && html`<header class="head">${kicker}${heading}</header>`;
  const body = clean(content.tokens, layout.renderBody(content, flow));
  const aside = layout.renderAside && clean(content.tokens, layout.renderAside(content, flow));
  const texts = footnotes.map((label) => html`<li>${flow.blocks(env.deck.footnotes[label] ?? [])}</li>`);
  const note = texts.length > 0 && clean(footnotes.flatMap((label) => env.deck.footnotes[label] ?? []), html`<aside class="note"><ol class="footnotes">${texts}</ol></aside>`);
  const notes = slide.notes.map(({ token }) => token);
  const spoken = notes.length > 0 && html`<aside class="notes">${clean(notes, notesFlow.blocks(notes))}</aside>`;

  const section = attrs({
    id: slide.id,
    ...slide.attributes,
    class: slide.attributes.class,
    'data-layout': layout.name,
    'data-tone': tone,
    'data-density': density,
    'data-background-color': slide.attributes['data-background-color'] ?? env.theme.grounds[tone],
    'data-sources': slide.sources.length > 0 ? slide.sources.join(' ') : null,
    'aria-label': slide.heading ? null : `Slide ${number}`,
  });
  return html`<section${section}>
<div class="slide">
${head}
<div class="body">${body}</div>
${aside}${layout.name === 'cover' && renderArt(arranged, env)}${note}
${renderFoot(arranged, number, env)}
</div>
${spoken}
</section>
`;
}

/** The tone a slide asks for, else the theme's for its layout. */
export function toneOf({ tone, layout }: Arranged, theme: Theme): Tone {
  return (tone as Tone | null) ?? theme.tones[layout.name] ?? 'base';
}

function renderHeading({ slide, layout }: Arranged, inline: (tokens: readonly Token[]) => Html): Html {
  const { tokens } = takeTrailing((slide.heading!.block.token as Tokens.Heading).tokens);
  return layout.name === 'cover' ? html`<h1>${inline(tokens)}</h1>` : html`<h2>${inline(tokens)}</h2>`;
}

/** A cover without a picture of its own shows the theme's drawing, seeded by the title. */
function renderArt({ slide, content }: Arranged, { deck, theme }: SlideEnv): Html | null {
  if (content.images.length > 0 || theme.art === 'none' || slide.directives.art?.value === 'none') return null;
  return html`<figure class="art" aria-hidden="true">${drawEngraving(deck.meta.title)}</figure>`;
}

/** Running furniture: it repeats on every slide, so it is hidden from screen readers and the PDF's tags. */
function renderFoot({ slide }: Arranged, number: number, { deck, imageUrl }: SlideEnv): Html {
  const { logo, title, footer, slideNumber } = deck.meta;
  const mark = logo && imageUrl(logo);
  return html`<footer class="foot" aria-hidden="true">${mark && html`<img class="f-logo" src="${mark}" alt="">`}${
    slide.section && html`<span class="f-section">${slide.section}</span>`
  }<span class="f-title">${footer ?? title}</span>${slideNumber && html`<span class="f-num">${number}</span>`}</footer>`;
}

/** Labels of the footnotes with a text, in the order in which a slide first names them. */
function listFootnotes(tokens: readonly Token[], deck: Deck): string[] {
  const labels: string[] = [];
  walkTokens(tokens, (token) => {
    if (token.type !== 'footnoteReference') return;
    const { label } = token as FootnoteReference;
    if (label in deck.footnotes && !labels.includes(label)) labels.push(label);
  });
  return labels;
}

/** True when tokens hold HTML of the author's other than comments. */
export function hasRawHtml(tokens: readonly Token[]): boolean {
  let found = false;
  walkTokens(tokens, (token) => {
    if (token.type === 'html' && !isComment(token)) found = true;
  });
  return found;
}
