import type { Token, Tokens } from 'marked';
import { allFootnotes } from '../deck/footnotes.ts';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { loadHighlighter } from '../markdown/highlight.ts';
import { walkTokens } from '../markdown/places.ts';
import { type Bound, unbound } from '../source/bound.ts';
import type { Theme } from '../theme/types.ts';
import { type RevealRuntime, renderDeckPage } from './deck-page.ts';
import type { Drawings } from './diagram/draw-figure.ts';
import { loadEmbeds } from './embeds.ts';
import type { PageDress } from './frame.ts';
import { iconEmbeds } from './icons/draw-icon.ts';
import type { IconSets } from './icons/icon-set.ts';
import { renderPrintPage } from './print-page.ts';
import { drawSlides } from './draw-slides.ts';
import type { SlideEnv } from './slide.ts';
import { hasRawHtml } from './slide-parts.ts';
import { listSteps, type Step } from './steps.ts';

/** What a deck's pages are made of besides its slides. */
export interface RenderOptions {
  readonly theme: Theme;
  /** Address in the built deck for each picture that was found, by the path the outline names. */
  readonly images: ReadonlyMap<string, string>;
  /** Diagrams as drawn, by their text; one that is missing is shown as its text. */
  readonly drawings?: Drawings;
  /** Sizes of the pictures that tell theirs, by the path the outline names. */
  readonly sizes?: ReadonlyMap<string, { readonly width: number; readonly height: number }> | undefined;
  /** `@font-face` rules, and the sheet of equations. */
  readonly fontCss: string;
  /** Sheets of the deck's own, in no layer: they beat the theme. */
  readonly sheets?: readonly string[];
  /** Scripts of an author who is trusted. */
  readonly scripts?: readonly string[];
  /** Raw HTML is kept as it stands. */
  readonly trust?: boolean;
  /** The deck is a stranger's: classes and styles are those of our own renderer alone. */
  readonly narrow?: boolean;
  readonly reveal: RevealRuntime;
  /** `html` is left empty: for who prints alone. */
  readonly onlyPrint?: boolean | undefined;
  /** `printHtml` and `firstHtml` are left empty: for who shows it on a screen alone. */
  readonly onlyScreen?: boolean | undefined;
  /** Sets of icons that the deck names; none by default. */
  readonly icons?: IconSets;
  /** Name and version of the program. */
  readonly generator: string;
  /** Bounds the time in which all slides are drawn. */
  readonly within?: Bound;
}

/** The two pages of a deck: the same slides in two frames. */
export interface Rendered {
  /** `index.html`: the deck in Reveal.js. */
  readonly html: string;
  /** The page that PDF and pictures are made from. */
  readonly printHtml: string;
  /** The first slide alone, as the print page shows it. */
  readonly firstHtml: string;
  /** Each slide by itself, as it stands in both pages. */
  readonly slides: readonly Html[];
  /** For further pages of the same slides. */
  readonly dress: PageDress;
  /** What the slides were drawn with. */
  readonly env: SlideEnv;
  /** Steps of each slide, in their order. */
  readonly steps: readonly (readonly Step[])[];
}

/**
 * A deck as pages. Grammars and the sanitiser are loaded only for decks that need them. `known` is what the same slides
 * were drawn with before.
 */
export async function renderDeck(
  deck: Deck,
  arranged: readonly Arranged[],
  options: RenderOptions,
  known: SlideEnv | null = null,
): Promise<Rendered> {
  const { theme, fontCss, reveal, generator, within = unbound } = options;
  const dress = dressOf(deck, options);
  const env = known ? { ...known, deck } : await makeSlideEnv(deck, options);
  const slides = within(() => drawSlides(arranged, env));
  const [html, printHtml, firstHtml] = await Promise.all([
    options.onlyPrint ? '' : renderDeckPage(deck, slides, theme, fontCss, reveal, generator, dress.own),
    options.onlyScreen ? '' : renderPrintPage(slides, dress),
    options.onlyScreen ? '' : renderPrintPage(slides.slice(0, 1), dress),
  ]);
  return {
    html,
    printHtml,
    firstHtml,
    slides,
    dress,
    env,
    steps: slides.map(({ markup }) => listSteps(markup)),
  };
}

/** What every page of a deck is drawn with. */
export function dressOf({ meta }: Deck, options: RenderOptions): PageDress {
  const { theme, fontCss, generator, sheets = [], scripts = [], trust = false } = options;
  return { meta, theme, fontCss, generator, own: { sheets, scripts, trust } };
}

/** What the slides of a deck are drawn with. */
export async function makeSlideEnv(deck: Deck, options: RenderOptions): Promise<SlideEnv> {
  const { theme, images, sizes, drawings = new Map(), trust = false, narrow = false } = options;
  const { highlight } = await loadHighlighter(listLanguages(deck));
  return {
    deck,
    theme,
    highlight,
    imageUrl: (href: string) => images.get(href) ?? null,
    imageSize: (href: string) => sizes?.get(href) ?? null,
    embeds: {
      ...(await loadEmbeds(listTokens(deck), { lang: deck.meta.lang, size: deck.meta.size, drawings })),
      ...iconEmbeds(options.icons ?? new Map(), deck.meta.icons),
    },
    numbered: theme.marp ? countNumbered(deck) : null,
    sanitize: trust ? (markup: Html) => markup : await loadSanitizer(deck, images, narrow),
    narrow,
  };
}

const countNumbered = (deck: Deck): number =>
  listSlides(deck).filter(({ attributes }) => attributes['data-visibility'] !== 'uncounted').length;

async function loadSanitizer(
  deck: Deck,
  images: RenderOptions['images'],
  narrow: boolean,
): Promise<(markup: Html) => Html> {
  if (!narrow && !hasRawHtml(listTokens(deck))) return (markup) => markup;
  const { sanitizeSlide } = await import('./sanitize.ts');
  const built = new Set(images.values());
  const resolve = (src: string) => (built.has(src) ? src : (images.get(src) ?? null));
  return (markup) => sanitizeSlide(markup, resolve, narrow);
}

/** Every token of a deck that is shown or spoken: of its slides in their order, then of its footnotes. */
export function listTokens(deck: Deck): Token[] {
  const blocks = listSlides(deck).flatMap(({ blocks, notes, heading }) => [
    ...(heading ? [heading.block] : []),
    ...blocks,
    ...notes,
  ]);
  const footnotes = allFootnotes(deck).flatMap(({ tokens }) => tokens);
  return [...blocks.map(({ token }) => token), ...footnotes];
}

/** Languages of all code in a deck. */
export function listLanguages(deck: Deck): Set<string> {
  const languages = new Set<string>();
  walkTokens(listTokens(deck), (token) => {
    if (token.type !== 'code') return;
    const { language } = parseCodeInfo((token as Tokens.Code).lang ?? '');
    if (language) languages.add(language);
  });
  return languages;
}
