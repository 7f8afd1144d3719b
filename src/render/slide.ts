import type { Deck, Slide } from '../deck/types.ts';
import { attributes as attrs, type Html, html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { estimateTime } from '../layout/time.ts';
import { layouts } from '../layout/choose-layout.ts';
import { emsOf } from '../markdown/fit-text.ts';
import { isNarrowClass } from '../markdown/narrow.ts';
import type { Highlight } from '../markdown/highlight.ts';
import type { Embeds } from '../markdown/render.ts';
import type { ImageSize, ImageUrl } from '../markdown/render-parts.ts';
import { drawArt } from '../theme/art/arts.ts';
import type { Theme } from '../theme/types.ts';
import { backdropAttributes, backdropProperties, renderBackdrop } from './backdrop.ts';
import { renderNotes } from './notes.ts';
import { drawParts, makeClean, makeSlideFlow } from './slide-parts.ts';
import { describeSources } from './slide-sources.ts';
import { listSteps } from './steps.ts';
import { toneOf } from './tones.ts';
import { makeVault } from './vault.ts';

/** What every slide of a deck is drawn with. */
export interface SlideEnv {
  readonly deck: Deck;
  readonly theme: Theme;
  readonly highlight: Highlight;
  readonly imageUrl: ImageUrl;
  readonly imageSize?: ImageSize | undefined;
  /** Draws what Markdown alone cannot. */
  readonly embeds: Embeds;
  /** How many slides have a number, where the theme shows that; else null. */
  readonly numbered?: number | null;
  /** Cleans markup that holds an author's raw HTML, and all markup of a stranger's deck. */
  readonly sanitize: (markup: Html) => Html;
  /** The deck is a stranger's. */
  readonly narrow?: boolean;
}

/** A slide as its `<section>`: the same for the deck, the print page and every theme. `number` counts from 1. */
export function renderSlide(arranged: Arranged, number: number, env: SlideEnv): Html {
  const { slide, content, layout, density } = arranged;
  const tone = toneOf(arranged, env.theme);
  const { heading, body, aside, note } = drawParts(arranged, env);

  const kicker = slide.kicker && html`<p class="kicker">${slide.kicker}</p>`;
  const headClass = layout.isHeadless ? 'head sr-only' : 'head';
  const head = (kicker || heading) && html`<header class="${headClass}">${kicker}${heading}</header>`;
  const time = estimateTime(content);
  const section = attrs({
    id: slide.id,
    ...slide.attributes,
    class: ownClasses(slide, env),
    'data-layout': layout.name,
    'data-tone': tone,
    'data-density': density,
    ...backdropAttributes(slide, env.deck.meta.dir),
    style: [measureSlide(arranged), !env.narrow && slide.attributes.style].filter(Boolean).join(';') || null,
    'data-background-color': slide.attributes['data-background-color'] ?? env.theme.grounds[tone],
    'data-timing': time.seconds,
    'data-timed': time.from === 'set',
    'data-sources': slide.sources.length > 0 ? slide.sources.join(' ') : null,
    'aria-label': slide.heading ? null : `Slide ${number}`,
  });
  const shownMarkup = html`<div class="slide">
${head}
<div class="body">${body}</div>
${aside}${renderArt(arranged, env)}${note}
${layout.isHeadless ? null : renderFoot(arranged, env)}
</div>`;
  const spoken = slide.notes.map(({ token }) => token);
  const vault = makeVault();
  const ofNotes = makeSlideFlow(spoken, slide.footnotes, env, vault, true);
  const steps = listSteps(shownMarkup.markup);
  const notes = renderNotes(slide, { ...ofNotes, steps, clean: makeClean(env, vault) });
  return html`<section${section}>
${renderBackdrop(slide, env.imageUrl)}${shownMarkup}
${notes}
</section>
`;
}

/**
 * Classes of the slide without the name of a layout, which the stylesheet takes for the layout's list; to a sheet made
 * for Marp they are all its own.
 */
function ownClasses(
  { attributes, classes = '' }: Slide,
  { theme: { marp }, narrow }: Pick<SlideEnv, 'theme' | 'narrow'>,
): string | null {
  const names = [...(attributes.class ?? '').split(' '), ...classes.split(' ')]
    .filter((name) => name !== '' && !['reveal', 'slides', 'stack'].includes(name))
    .filter((name) => !narrow || isNarrowClass(name))
    .filter((name) => marp !== undefined || !layouts.some((layout) => layout.name === name));
  return names.join(' ') || null;
}

/** Lengths in letters that themes fit large type to: of the heading, of its longest word, and the layout's own. */
function measureSlide({ slide, layout, content }: Arranged): string | null {
  const isFitted = slide.attributes.class?.split(' ').includes('r-fit-text');
  const words = slide.heading?.text.split(/[\s\u00ad\u200b-]+/) ?? [];
  const measures = {
    ...(slide.heading && {
      level: slide.heading.level,
      chars: slide.heading.text.length,
      word: words.reduce((longest, word) => Math.max(longest, word.length), 0),
      ...(isFitted && { ems: emsOf(slide.heading.text) }),
    }),
    ...layout.measures?.(content),
  };
  const lengths = Object.entries(measures).map(([name, value]) => `--${name}:${value}`);
  return [...lengths, ...backdropProperties(slide.backdrop)].join(';') || null;
}

/**
 * A slide without a picture of its own shows the drawing that the theme has for its layout: on a cover seeded by the
 * title, on a section by its heading too.
 */
function renderArt({ slide, layout, content }: Arranged, { deck, theme }: SlideEnv): Html | null {
  if (content.images.length > 0 || slide.backdrop || slide.directives.art?.value === 'none') return null;
  const { title } = deck.meta;
  const seed = layout.name === 'cover' ? title : `${title} ${slide.heading?.text ?? ''}`;
  const drawing = drawArt(theme.art, layout.name, seed, { deck: title, section: content.sectionNumber });
  return drawing && html`<figure class="art" aria-hidden="true">${drawing}</figure>`;
}

/** Running furniture: it repeats on every slide, so it is hidden from screen readers and the PDF's tags. */
function renderFoot({ slide, content, number }: Arranged, { deck, imageUrl, numbered }: SlideEnv): Html {
  const { logo, title, footer, slideNumber } = deck.meta;
  const section = attrs({ class: 'f-section', 'data-number': content.sectionNumber || null });
  const sources = deck.meta.sources && describeSources(content);
  const mark = logo && imageUrl(logo);
  const ofNumber = attrs({ class: 'f-num', 'data-total': numbered ?? null });
  return html`<footer class="foot" aria-hidden="true">${mark && html`<img class="f-logo" src="${mark}" alt="">`}${
    slide.section && slide.section !== slide.heading?.text && html`<span${section}>${slide.section}</span>`
  }<span class="f-title">${footer ?? title}</span>${sources && html`<span class="f-sources">${sources}</span>`}${slideNumber && number && html`<span${ofNumber}>${number}</span>`}</footer>`;
}
