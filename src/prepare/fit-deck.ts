import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import { type DeckTab, openDeckTab } from '../io/browser/deck-tab.ts';
import { type LentBrowser, withLentBrowser } from '../io/browser/lent-browser.ts';
import type { SlideOverflow } from '../io/browser/measure-overflow.ts';
import type { PageFile } from '../io/browser/page-content.ts';
import { EnvironmentError } from '../io/errors.ts';
import { openMeasureCache } from '../io/files/measure-cache.ts';
import { type Arranged, arrangeDeck } from '../layout/arrange.ts';
import {
  countParts,
  type Fitting,
  fitFurther,
  formOf,
  joinFittings,
  settle,
  startFitting,
} from '../layout/fit/fit-slides.ts';
import type { Measured } from '../layout/fit/measured.ts';
import { openMeasurePage } from '../render/measure-page.ts';
import { holds } from '../render/embeds.ts';
import type { RenderOptions } from '../render/render-deck.ts';
import type { SlideEnv } from '../render/slide.ts';
import { unbound } from '../source/bound.ts';
import { toneNames } from '../theme/types.ts';
import type { Dressed } from './dress-talk.ts';
import { makeMeasurer } from './measure-deck.ts';

/** What a deck is fitted with. */
export interface FitContext {
  /** Path of the outline. */
  readonly path: string;
  readonly rendering: RenderOptions;
  /** Fonts, pictures and films by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Browser of the command; one is started and closed here where it is not given. Null to measure nothing anew. */
  readonly browser?: LentBrowser | null | undefined;
  /** A page of that browser for this deck, where one is kept for what comes after; one is opened and closed here else. */
  readonly tab?: DeckTab | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A deck whose slides fit, as far as they can. */
export interface FittedDeck {
  readonly deck: Deck;
  readonly arranged: readonly Arranged[];
  /** How each slide, as it is written, came to fit, in their order. */
  readonly fittings: readonly Fitting[];
  /** What all of it was drawn with; null where slides were parted since. */
  readonly env: SlideEnv | null;
  /** What overflows all the same. */
  readonly overflows: readonly SlideOverflow[];
  /** Slides that a browser laid out for it, each form of a slide once; what was known from earlier runs is not counted. */
  readonly measured: number;
  /** Slides of which nothing is known: they are shown as they are estimated. */
  readonly unmeasured: number;
  /** Why that is so, where a browser was asked for. */
  readonly failure: EnvironmentError | null;
}

// Part of the key of the cache: raise it when the measuring changes.
const recipe = 'fit-2';

/** Most times that slides are parted anew. */
const mostRounds = 8;

/** Most slides of a deck, and letters of its text, that are measured: no talk is longer, and a browser takes minutes for more. */
const mostSlides = 1000;
const mostLetters = 2_000_000;

/**
 * Measures the slides of a deck and mends what does not fit: smaller type first, then more slides. Slides that were
 * measured before are not measured again, and a browser is started only for others.
 */
export async function fitDeck(dressed: Dressed, context: FitContext): Promise<FittedDeck> {
  const { browser, tab, signal = new AbortController().signal } = context;
  if (tab || browser === null) return fitInTab(dressed, context, tab ?? null);
  const fitIn = async (lent: LentBrowser) => {
    const own = openDeckTab(lent, context.rendering.trust);
    try {
      return await fitInTab(dressed, context, own);
    } finally {
      await own.close();
    }
  };
  return browser ? fitIn(browser) : withLentBrowser({ signal }, fitIn);
}

async function fitInTab(dressed: Dressed, context: FitContext, tab: DeckTab | null): Promise<FittedDeck> {
  const { whole, theme, deck: estimated, laid } = dressed;
  const { path, rendering } = context;
  const { within = unbound } = rendering;
  const arrange = (deck: Deck) =>
    within(() => arrangeDeck(deck, toneNames, path, theme.layouts, laid)).slides;
  const isFixed = !theme.css.includes('data-density');
  const page = await openMeasurePage(estimated, rendering);
  context.tab?.warm({ html: page.look, files: context.files, ...whole.meta.size });
  const cache = await openMeasureCache(`${recipe}\n${page.look}`);
  const asWritten = arrange(whole);
  const tooLarge = findTooLarge(asWritten);
  const { size } = whole.meta;
  const measurer = makeMeasurer(page, cache, {
    ...{ ...context, tab: tooLarge ? null : tab, size },
    within,
  });
  let fittings = startFitting(whole, asWritten, theme.layouts === null);
  for (let round = 0; ; round++) {
    const deck = joinFittings(whole, fittings);
    const arranged = arrange(deck);
    const owners = fittings.flatMap((fitting) => Array.from({ length: countParts(fitting) }, () => fitting));
    const forms = arranged.map((each, i) => formOf(owners[i]!, each, isFixed));
    const measured = await measurer.measure(arranged, forms);
    const next = eachFitting(fittings, measured, (fitting, own, i) =>
      fitFurther(fitting, asWritten[i]!.layout.name, own),
    );
    const isDone = next.every((fitting, i) => fitting === fittings[i]);
    if (!isDone && round < mostRounds) {
      fittings = next;
      continue;
    }
    await cache.save();
    const settled = eachFitting(fittings, measured, (_, own) => settle(own)).flat();
    return {
      deck,
      fittings,
      env: isDrawnAlike(deck, estimated) ? page.env : null,
      arranged: arranged.map((each, i) => ({ ...each, density: settled[i]!.density })),
      overflows: settled.flatMap(({ overflow }, index) => (overflow ? [{ index, ...overflow }] : [])),
      ...measurer.outcome(),
      ...(tooLarge && { failure: tooLarge }),
    };
  }
}

/** True for decks of the same slides, none of which has a drawing in its notes: drawings are numbered as they are drawn. */
function isDrawnAlike(deck: Deck, measured: Deck): boolean {
  const slides = listSlides(deck);
  const before = listSlides(measured);
  const isSame = slides.length === before.length && slides.every((slide, i) => slide === before[i]);
  const spoken = slides.flatMap(({ notes }) => notes.map(({ token }) => token));
  return isSame && deck.meta === measured.meta && !holds(spoken, 'diagram');
}

/** Why a deck is not measured for its size; null for any talk. */
function findTooLarge(arranged: readonly Arranged[]): EnvironmentError | null {
  const letters = arranged.reduce((sum, { slide: { range } }) => sum + range.end - range.start, 0);
  if (arranged.length <= mostSlides && letters <= mostLetters) return null;
  const limit = `${mostSlides.toLocaleString('en')} slides or ${mostLetters / 1_000_000} MB of text`;
  return new EnvironmentError(`the deck has more than ${limit}`, {
    help: 'part the outline into several decks, each of which is measured',
  });
}

/** Calls `use` for each written slide with what was measured of the slides that it takes. */
function eachFitting<T>(
  fittings: readonly Fitting[],
  measured: readonly Measured[],
  use: (fitting: Fitting, own: readonly Measured[], index: number) => T,
): T[] {
  let next = 0;
  return fittings.map((fitting, index) => {
    const from = next;
    next += countParts(fitting);
    return use(fitting, measured.slice(from, next), index);
  });
}
