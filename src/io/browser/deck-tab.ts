import type { Browser } from 'puppeteer-core';
import type { LentBrowser } from './lent-browser.ts';
import { abortable } from './abortable.ts';
import { type LoadedPage, type LoadOptions, type OpenedPage, openPage, withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';
import { fillUntilReady, type ReadyStage } from './ready-signal.ts';

/** A page of the browser that is kept for one deck: its sheets and fonts are loaded once for all that is done with it. */
export interface DeckTab {
  /**
   * Opens the page beside what is done until it is used, and loads its frame when that is known; why it does not open is
   * told to who uses it.
   */
  readonly warm: (frame?: PrintPage) => void;
  /**
   * Works with the page when it shows the slides, given as markup, and has said that it is ready, or only that all is laid
   * out where `stage` asks for no more. `frame` is the page without slides; with null for them it is loaded as it is, with
   * what it holds. Like the browser's, `work` must be fit to run twice. Throws as `withLoadedPage` does.
   */
  readonly use: <T>(
    frame: PrintPage,
    slides: readonly string[] | null,
    options: LoadOptions & { readonly stage?: ReadyStage },
    work: (loaded: LoadedPage) => Promise<T>,
  ) => Promise<T>;
  /** Another page of the same browser, to work side by side; who asks for it closes it. */
  readonly beside: () => DeckTab;
  readonly close: () => Promise<void>;
}

interface Kept {
  readonly browser: Browser;
  readonly opened: Promise<OpenedPage>;
  /** What is loaded, and whether it has been. */
  frame?: PrintPage;
  loaded?: Promise<unknown>;
}

/** Time for the frame to load where nobody waits for it yet, in milliseconds. */
const warmMs = 60_000;

/**
 * A tab that opens when it is first used, and again when another frame is asked for or its browser has ended. With `trust`,
 * scripts of an author may run in it, and its page is not left to another deck.
 */
export function openDeckTab(lent: LentBrowser, trust = false): DeckTab {
  let kept: Kept | null = null;
  const leave = async () => {
    const left = kept;
    kept = null;
    await (await left?.opened.catch(() => null))?.close();
  };
  const open = async (browser: Browser, frame?: PrintPage): Promise<Kept> => {
    const isOther = frame && kept?.frame && !isSame(kept.frame, frame);
    if (kept?.browser !== browser || isOther) await leave();
    if (kept) return kept;
    const opened = openPage(browser);
    opened.catch(() => undefined); // whoever uses it hears of it
    kept = { browser, opened };
    return kept;
  };
  const load = async (browser: Browser, frame: PrintPage, timeoutMs: number): Promise<OpenedPage> => {
    const tab = await open(browser, frame);
    tab.frame ??= frame;
    tab.loaded ??= tab.opened.then((opened) => loadFrame(opened, frame, timeoutMs));
    tab.loaded.catch(() => undefined); // the same
    await tab.loaded;
    return tab.opened;
  };
  return {
    warm: (frame) => {
      const begin = ({ browser }: { readonly browser: Browser }): Promise<unknown> =>
        frame ? load(browser, frame, warmMs) : open(browser);
      void lent.use(begin).catch(() => undefined);
    },
    use: (frame, slides, options, work) =>
      lent.use(async ({ browser }) => {
        if (slides === null) return withLoadedPage(browser, frame, options, work);
        const { signal, timeoutMs, stage } = options;
        signal.throwIfAborted();
        try {
          const { page, refused, crash } = await abortable(signal, load(browser, frame, timeoutMs));
          const fillAndWork = async () => {
            const missing = await fillUntilReady(page, slides, timeoutMs, stage);
            return work({ page, refused, missing });
          };
          return await abortable(signal, abortable(crash, fillAndWork()));
        } catch (error) {
          // What is wrong with the page is not handed on to the next who uses it.
          await leave();
          throw error;
        }
      }),
    beside: () => openDeckTab(lent, trust),
    close: async () => {
      const left = kept;
      const isWell = left?.loaded?.then(
        () => true,
        () => false,
      );
      if (trust || (await isWell) !== true) return leave();
      kept = null;
      (await left?.opened)?.handOn();
    },
  };
}

async function loadFrame(
  { page, load, crash }: OpenedPage,
  frame: PrintPage,
  timeoutMs: number,
): Promise<void> {
  await abortable(crash, load(frame, timeoutMs));
  await page.evaluate(loadFonts);
}

const isSame = (one: PrintPage, other: PrintPage): boolean =>
  one.html === other.html &&
  one.files === other.files &&
  one.width === other.width &&
  one.height === other.height;

// What follows runs in the page.
declare const document: { readonly fonts: Iterable<{ load(): Promise<unknown> }> };

/** Asks for every font at once: one that comes when the slides stand would have them laid out again. */
function loadFonts(): void {
  for (const font of document.fonts) font.load().catch(() => undefined);
}
