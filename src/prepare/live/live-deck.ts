import type { PageFile } from '../../io/browser/page-content.ts';
import { readSource } from '../../io/files/read.ts';
import type { Html } from '../../html.ts';
import { drawSlides } from '../../render/draw-slides.ts';
import { renderDeckPage } from '../../render/deck-page.ts';
import { type LivePage, type PageShell, splitPage } from '../../render/live/live-page.ts';
import { type Patch, planPatch } from '../../render/live/plan-patch.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import type { DeckOptions } from '../prepare-deck.ts';
import type { Listener } from '../listener.ts';
import { editBuild, isPlain } from './edit-build.ts';
import { findEditedSlide } from './find-edited-slide.ts';
import { refitBuild } from './fit-build.ts';
import { buildLive, type LiveBuild } from './live-build.ts';
import type { DeckLook, LookAtDeck } from './look-at-deck.ts';

/** Who shows a deck while it is edited. */
export interface LiveListener {
  /** The page that stands at the version `from` becomes that of version `to`. */
  readonly patch: (patch: Patch | 'reload', from: number, to: number) => void;
  /** Everything that is wrong with the deck now, and the texts that it points into. */
  readonly report: (found: readonly Diagnostic[], sources: readonly Source[]) => void;
  /** Told of what went wrong besides the deck. */
  readonly fail: (error: unknown) => void;
}

/** A deck that is shown while it is edited. */
export interface LiveDeck {
  /** The page as `lectern build` would write it, and its version; null while there was never one. */
  readonly page: () => Promise<{ readonly html: string; readonly version: number } | null>;
  /** The same without notes. */
  readonly audiencePage: () => Promise<{ readonly html: string; readonly version: number } | null>;
  /** A file beside the page. */
  readonly file: (name: string) => PageFile | undefined;
  readonly version: () => number;
  readonly build: () => LiveBuild | null;
  /** Files whose change changes the deck. */
  readonly watched: () => readonly string[];
  /** Lets go of what is being built: files are changing, and an update will follow. */
  readonly interrupt: () => void;
  /** Takes over changes of the files; gives the files to watch next. */
  readonly update: (changed: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Quiet time after an edit before the deck is looked at whole, in milliseconds. */
const settleMs = 300;

/** Time that a deck has been broken before it is told, in milliseconds. */
const brokenMs = 50;

/**
 * Time after a whole build before the next edit is got ready, in milliseconds: by then the page has been asked for, which
 * would have to wait for a tenth of a second.
 */
const warmMs = 500;

interface Shown {
  build: LiveBuild;
  readonly page: LivePage;
  readonly layouts: string;
  html: string | null;
  /** The page without notes, drawn when it is first asked for. */
  audienceHtml: string | null;
}

/**
 * Opens a deck to be shown while it is edited. What changed is shown at once, as far as it is known without a browser; once
 * nothing changes any more, `look` measures the slides that never were and finds what is wrong.
 */
export async function openLiveDeck(
  path: string,
  options: DeckOptions,
  listener: LiveListener,
  look: LookAtDeck,
): Promise<LiveDeck> {
  let shown: Shown | null = null;
  let version = Date.now();
  let watched: readonly string[] = [path];
  let generation = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isUndrawn = false;

  /** Shows a build, and tells who has a page open, unless something changed meanwhile. */
  const show = async (build: LiveBuild, mine: number): Promise<void> => {
    const layouts = [...new Set(build.arranged.map(({ layout }) => layout.name))].sort().join(' ');
    const before = shown;
    const isAlike = before?.layouts === layouts && before.build.stages === build.stages;
    const html = isAlike ? null : await drawPage(build);
    if (mine !== generation || isClosed) return;
    const { styles, rest }: PageShell = html === null ? before!.page : splitPage(html);
    const slides = build.slides.map(({ markup }) => markup);
    const stacks = build.deck.stacks.map((stack) => stack.slides.length);
    const page: LivePage = { slides, stacks, styles, rest };
    shown = { build, page, layouts, html, audienceHtml: null };
    if (before === null) return;
    const patch = planPatch(before.page, page, findEditedSlide(before.build, build));
    if (patch === null) {
      shown.html ??= before.html;
      return;
    }
    const from = version++;
    listener.patch(patch, from, version);
  };

  /** Reads and lays out all once more before the first edit, so that it is as quick as those after it. */
  const warm = (mine: number) =>
    setTimeout(() => {
      if (mine !== generation || isClosed || shown === null) return;
      // By then it may have been fitted.
      const { build } = shown;
      shown.build = editBuild(build, build.stages.talk.written) ?? build;
    }, warmMs).unref();

  /** Builds whole, as far as it goes without a browser; false where there is no deck, which is told at once. */
  const buildWhole = async (mine: number): Promise<boolean> => {
    const found: Diagnostic[] = [];
    const sources: Source[] = [];
    const report: Listener['report'] = (diagnostics, texts = []) => {
      found.push(...diagnostics);
      sources.push(...texts);
    };
    const build = await buildLive(path, { ...options, browser: null, unchecked: true }, { report });
    // Between two steps of an editor there may be no file, or an empty one; then more is to come.
    if (!build && shown) await new Promise((resolve) => setTimeout(resolve, brokenMs));
    // What changed meanwhile is built after it.
    if (mine !== generation || isClosed) return false;
    if (!build) {
      listener.report(found, sources);
      return false;
    }
    watched = build.stages.prepared.watched;
    await show(build, mine);
    warm(mine);
    isUndrawn = found.some(({ rule }) => rule === 'diagram-unchecked');
    return true;
  };

  /** Takes over what a look at the whole deck has found. */
  const takeOver = async ({ text, fits, found, sources }: DeckLook, mine: number): Promise<void> => {
    if (mine !== generation || isClosed || shown === null) return;
    const { build } = shown;
    // Another text than the one that is shown will be told of.
    if (text !== null && text !== build.text) return;
    const isRefit = text !== null && isPlain(build) && !isUndrawn;
    // What was measured and drawn is kept, so that building again is all it takes.
    if (isRefit) await show(refitBuild(build, fits), mine);
    else if (text !== null) await buildWhole(mine);
    if (mine === generation) listener.report(found, sources);
  };

  const settle = (mine: number, afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { theme, mode, trust, safe, allowNet, limit, strictReveal, name } = options;
      look(path, { theme, mode, trust, safe, allowNet, limit, strictReveal, name })
        .then((found) => takeOver(found, mine))
        .catch((error: unknown) => {
          if (mine === generation && !isClosed) listener.fail(error);
        });
    }, afterMs);
  };

  const interrupt = () => {
    generation++;
    clearTimeout(timer);
  };

  const update: LiveDeck['update'] = async (changed) => {
    interrupt();
    const mine = generation;
    const quick =
      changed.every((each) => each === path) && shown !== null ? await editQuickly(shown.build) : null;
    if (quick) {
      await show(quick, mine);
      settle(mine, settleMs);
    } else if (await buildWhole(mine)) settle(mine, 0);
    return watched;
  };

  const editQuickly = async (last: LiveBuild): Promise<LiveBuild | null> => {
    const { source } = await readSource(path, last.stages.talk.trust.limits.input);
    return source && editBuild(last, source);
  };

  const mine = generation;
  // The first page that is asked for comes before the look at it all.
  if (await buildWhole(mine)) settle(mine, settleMs);
  return {
    page: async () => {
      if (shown === null) return null;
      const now = shown;
      const at = version;
      now.html ??= await drawPage(now.build);
      return { html: now.html, version: at };
    },
    audiencePage: async () => {
      if (shown === null) return null;
      const now = shown;
      const at = version;
      now.audienceHtml ??= await drawWithoutNotes(now.build);
      return { html: now.audienceHtml, version: at };
    },
    file: (name) => shown?.build.stages.prepared.files.get(name),
    version: () => version,
    build: () => shown?.build ?? null,
    watched: () => watched,
    interrupt,
    update,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

async function drawPage(build: LiveBuild): Promise<string> {
  const { pages } = build.stages;
  return build.slides === pages.slides ? pages.html : drawSlidesPage(build, build.slides);
}

/** The page as those see it who are not to read what the speaker says. */
async function drawWithoutNotes(build: LiveBuild): Promise<string> {
  const silent = build.arranged.map((each) => ({ ...each, slide: { ...each.slide, notes: [] } }));
  return drawSlidesPage(build, drawSlides(silent, build.stages.pages.env));
}

function drawSlidesPage(
  { deck, stages: { rendering, pages } }: LiveBuild,
  slides: readonly Html[],
): Promise<string> {
  const { theme, fontCss, reveal, generator } = rendering;
  return renderDeckPage(deck, slides, theme, fontCss, reveal, generator, pages.dress.own);
}
