import { checkCrowding } from '../check/check-crowding.ts';
import { checkNotes } from '../check/check-notes.ts';
import type { Deck } from '../deck/types.ts';
import type { Html } from '../html.ts';
import type { DeckTab } from '../io/browser/deck-tab.ts';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import { readReveal, readVersion } from '../io/files/own-package.ts';
import { boundFor, LateError, reportLate } from '../io/time-limit.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { PageDress } from '../render/frame.ts';
import { renderDeck, type Rendered, type RenderOptions } from '../render/render-deck.ts';
import type { Step } from '../render/steps.ts';
import type { JoinedSource } from '../source/joined.ts';
import type { Judge } from '../source/judge.ts';
import type { Mode, Theme } from '../theme/types.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { type Dressed, dressTalk } from './dress-talk.ts';
import { fitDeck, type FittedDeck } from './fit-deck.ts';
import { gatherFiles } from './gather-files.ts';
import { recallArt } from './known-art.ts';
import type { Listener } from './listener.ts';
import { nameOfDeck } from './name-of-deck.ts';
import { reportFit } from './report-fit.ts';
import { type ReadOptions, readTalk, type Talk } from './read-talk.ts';
import type { Trust } from './trust.ts';

/** A deck ready to be written or printed. */
export interface PreparedDeck {
  /** Names the output: that of the outline without its extension, unless another was asked for. */
  readonly name: string;
  /** Path of the outline. */
  readonly path: string;
  readonly trust: Trust;
  readonly source: JoinedSource;
  /** What is found of the deck later on, as its own rules want it told. */
  readonly judge: Judge;
  readonly deck: Deck;
  /** The deck as it is written, where a slide of it may take several. */
  readonly whole: Deck;
  readonly arranged: readonly Arranged[];
  /** `index.html`; empty with `onlyPrint`. */
  readonly html: string;
  readonly printHtml: string;
  /** The first slide alone, to be drawn. */
  readonly firstHtml: string;
  /** Each slide by itself, as it stands in both pages. */
  readonly slides: readonly Html[];
  /** `@font-face` rules, and the sheet of equations. */
  readonly fontCss: string;
  /** What every page of the deck is drawn with. */
  readonly dress: PageDress;
  readonly theme: Theme;
  /** How its slides came to fit. */
  readonly fit: Pick<FittedDeck, 'measured' | 'unmeasured'>;
  /** Steps of each slide, in their order. */
  readonly steps: readonly (readonly Step[])[];
  /** Fonts and pictures by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Files whose change changes the deck: the outline, its pictures, the theme's folder, configurations. */
  readonly watched: readonly string[];
}

/** What the command line may set over the front matter. */
export interface DeckOptions extends ReadOptions {
  readonly theme?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Size of slides in CSS px, over that of the outline. */
  readonly ratio?: Deck['meta']['size'] | undefined;
  /** Project whose themes are looked for, where it is not that of the outline. */
  readonly themeRoot?: string | undefined;
  /** Name of the output, where the outline's own would be another deck's too. */
  readonly name?: string | undefined;
  /** Browser of the command; without it each deck that needs one starts its own, with null none does. */
  readonly browser?: LentBrowser | null | undefined;
  /** A page of that browser for this deck, which is printed after. */
  readonly tab?: DeckTab | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told of fonts and pictures, by their path beside the page, before the slides are laid out. */
  readonly onFiles?: ((files: ReadonlyMap<string, PageFile>) => void) | undefined;
  /** The page for the screen is not made. */
  readonly onlyPrint?: boolean | undefined;
  /** Only what stops the deck from being one is told. */
  readonly unchecked?: boolean | undefined;
  /** Only the page for the screen is made. */
  readonly onlyScreen?: boolean | undefined;
}

/** What a deck became on its way, stage by stage. */
export interface DeckStages {
  readonly talk: Talk;
  readonly dressed: Dressed;
  readonly rendering: RenderOptions;
  readonly fit: FittedDeck;
  readonly pages: Rendered;
  readonly prepared: PreparedDeck;
}

/** Reads, checks and renders an outline; null when it cannot become a deck. Problems go to `listener`. */
export async function prepareDeck(
  path: string,
  options: DeckOptions,
  listener: Listener,
): Promise<PreparedDeck | null> {
  const stages = await prepareStages(path, options, listener);
  return stages && stages.prepared;
}

/** As `prepareDeck`, with what each stage gave. */
export async function prepareStages(
  path: string,
  options: DeckOptions,
  listener: Listener,
): Promise<DeckStages | null> {
  const talk = await readTalk(path, options, listener);
  if (!talk) return null;
  try {
    return await prepareTalk(talk, options);
  } catch (error) {
    if (!(error instanceof LateError)) throw error;
    talk.report([reportLate(path, error)]);
    return null;
  }
}

async function prepareTalk(talk: Talk, options: DeckOptions): Promise<DeckStages | null> {
  const { path } = talk;
  const dressed = await dressTalk(talk, options);
  if (!dressed) return null;
  const { theme, icons } = dressed;
  const [gathered, keepArt] = await Promise.all([
    gatherFiles(talk, dressed, options.themeRoot),
    recallArt(theme, dressed.deck.meta.title),
  ]);
  const { browser, tab, signal } = options;
  const { parsed, trust, report } = talk;
  const { drawings, diagnostics } = await drawDiagrams(dressed.deck, {
    path,
    root: trust.home,
    theme,
    fontCss: gathered.fontCss,
    fontFiles: gathered.fontFiles,
    browser,
    signal,
  });
  report(diagnostics);
  const rendering: RenderOptions = {
    ...gathered,
    theme,
    drawings,
    icons,
    trust: trust.trust,
    narrow: trust.safe,
    reveal: await readReveal(),
    onlyPrint: options.onlyPrint,
    onlyScreen: options.onlyScreen,
    generator: `Lectern ${readVersion()}`,
    within: boundFor(parsed.source.text.length, trust.limits.time, 'drawing'),
  };
  options.onFiles?.(gathered.files);
  const fit = await fitDeck(dressed, { path, rendering, files: gathered.files, browser, tab, signal });
  const { deck, arranged } = fit;
  if (!options.unchecked) report([...reportFit(fit, path), ...checkCrowding(arranged, path)]);
  const pages = await renderDeck(deck, arranged, rendering, fit.env);
  await keepArt();
  if (!options.unchecked) report(checkNotes(arranged, pages.steps, path));
  const prepared: PreparedDeck = {
    name: options.name ?? nameOfDeck(path),
    path,
    trust,
    source: parsed.source,
    judge: talk.judge,
    deck,
    whole: dressed.whole,
    arranged,
    ...pages,
    fit,
    theme,
    fontCss: gathered.fontCss,
    files: gathered.files,
    watched: [...talk.paths, ...dressed.paths, ...gathered.paths],
  };
  return { talk, dressed, rendering, fit, pages, prepared };
}
