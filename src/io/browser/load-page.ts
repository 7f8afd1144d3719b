import type { Browser, Page } from 'puppeteer-core';
import { abortable } from './abortable.ts';
import { answerFromMemory, pageOrigin } from './answer-request.ts';
import { BrowserCrash } from '../errors.ts';
import type { PrintPage } from './page-content.ts';
import { openUntilReady } from './ready-signal.ts';
import { orLate } from './time-limit.ts';

export type { PageFile, PrintPage } from './page-content.ts';

/** Bounds of loading a page. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Time for the page to load and to say that it is ready. */
  readonly timeoutMs: number;
}

/** A page that has said it is ready. */
export interface LoadedPage {
  readonly page: Page;
  /** Requests that were refused, as URLs; grows while the page is in use. */
  readonly refused: readonly string[];
  /** What the page could not load, in its own words: fonts and images. */
  readonly missing: readonly string[];
}

/** A page that was opened, for whoever closes it. */
export interface OpenedPage extends Pick<LoadedPage, 'page' | 'refused'> {
  /** Loads what it is to show until that says that it is ready; gives back what could not be loaded. */
  readonly load: (content: PrintPage, timeoutMs: number) => Promise<string[]>;
  /** Aborts with a `BrowserCrash` when the page dies. */
  readonly crash: AbortSignal;
  readonly close: () => Promise<void>;
  /** Leaves it to the next who opens a page: only where no script of an author's ran in it, and nothing went wrong. */
  readonly handOn: () => void;
}

/**
 * Lends a page that has loaded and said that it is ready: `data-lectern-ready="true"` on its root element.
 *
 * Throws an `EnvironmentError` that names what was pending when time is up, a `BrowserCrash` when the page dies.
 */
export async function withLoadedPage<T>(
  browser: Browser,
  content: PrintPage,
  { signal, timeoutMs }: LoadOptions,
  use: (loaded: LoadedPage) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const opened = await openPage(browser);
  try {
    const work = async () => {
      const missing = await opened.load(content, timeoutMs);
      return use({ ...opened, missing });
    };
    return await abortable(signal, abortable(opened.crash, work()));
  } finally {
    await opened.close();
  }
}

/** Longest that is waited for a page to close, in milliseconds: a browser that hangs closes nothing. */
const closeMs = 2000;

/**
 * An empty page. It shares its browser context with no other under an origin that does not exist; every request is answered
 * from memory or refused.
 */
export async function openPage(browser: Browser): Promise<OpenedPage> {
  const left = handedOn.get(browser)?.pop();
  if (left && !left.page.isClosed()) return left;
  const { page, end } = (await takeFirst(browser)) ?? (await openAnother(browser));
  const close = () =>
    orLate(
      end().catch(() => undefined), // the browser may be gone
      closeMs,
      undefined,
    );
  try {
    let shown: PrintPage | null = null;
    let refused: string[] = [];
    await page.setViewport(usualSize);
    await page.setBypassServiceWorker(true);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!answerFromMemory(request, shown)) refused.push(request.url());
    });
    // A script of the author's that asks something would wait for an answer for ever.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => void popup?.close().catch(() => undefined));
    const crash = new AbortController();
    page.once('error', (cause) =>
      crash.abort(new BrowserCrash('the page crashed in the browser', { cause })),
    );
    const load = async (content: PrintPage, timeoutMs: number) => {
      shown = content;
      refused = [];
      const size = { width: Math.ceil(content.width), height: Math.ceil(content.height) };
      const { width, height } = page.viewport() ?? usualSize;
      if (width !== size.width || height !== size.height) await page.setViewport(size);
      return openUntilReady(page, pageOrigin, timeoutMs);
    };
    const opened: OpenedPage = {
      ...{ page, load, close },
      crash: crash.signal,
      get refused() {
        return refused;
      },
      handOn: () => void handedOn.set(browser, [...(handedOn.get(browser) ?? []), opened]),
    };
    return opened;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Said early, and of another size again: a page that was never drawn takes a tenth of a second to hear of a second one. */
const usualSize = { width: 1920, height: 1080 };

/** A page, and what ends it with all that it has kept. */
interface LentPage {
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/** Pages that were left for the next: of many decks each would start a process of its own, for a tenth of a second. */
const handedOn = new WeakMap<Browser, OpenedPage[]>();

/** Browsers whose first page is taken. */
const begun = new WeakSet<Browser>();

/** The page that a browser starts with, for the first who asks: another one takes it a quarter of a second. */
async function takeFirst(browser: Browser): Promise<LentPage | null> {
  if (begun.has(browser)) return null;
  begun.add(browser);
  const [page] = await browser.defaultBrowserContext().pages();
  if (!page) return null;
  // Of a browser that has ended meanwhile, a page never says that it is closed.
  const gone = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
  return { page, end: () => Promise.race([page.close(), gone]) };
}

async function openAnother(browser: Browser): Promise<LentPage> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const end = () => context.close();
  try {
    return { page: await context.newPage(), end };
  } catch (error) {
    await end().catch(() => undefined);
    throw error;
  }
}
