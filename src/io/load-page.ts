import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { BrowserCrash, EnvironmentError } from './errors.ts';

/** A page that needs nothing but itself: the HTML, and every file it refers to by relative path. */
export interface PrintPage {
  readonly html: string;
  /** By path relative to the page, for example `assets/newsreader-400.woff2`; `type` is a MIME type. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Size of a slide in CSS px. */
  readonly width: number;
  readonly height: number;
}

/** A file as the page receives it. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

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

const origin = 'https://deck.invalid/';

/**
 * Lends a page that has loaded and said that it is ready: `data-lectern-ready="true"` on its root element.
 *
 * The page lives in a browser context of its own under an origin that does not exist. Every request is answered from
 * memory or refused. Throws an `EnvironmentError` that names what was pending when time is up, a `BrowserCrash` when
 * the page dies.
 */
export async function withLoadedPage<T>(
  browser: Browser,
  content: PrintPage,
  { signal, timeoutMs }: LoadOptions,
  use: (loaded: LoadedPage) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  try {
    const page = await context.newPage();
    const refused: string[] = [];
    await page.setViewport({ width: content.width, height: content.height });
    await page.setBypassServiceWorker(true);
    await page.setRequestInterception(true);
    page.on('request', (request) => answer(request, content, refused));
    page.on('popup', (popup) => void popup?.close().catch(() => undefined));
    const crash = new Promise<never>((_, reject) => {
      page.once('error', (cause) => reject(new BrowserCrash('the page crashed in the browser', { cause })));
    });
    const work = async () => {
      const missing = await load(page, timeoutMs);
      return use({ page, refused, missing });
    };
    return await abortable(signal, Promise.race([work(), crash]));
  } finally {
    await context.close().catch(() => undefined); // the browser may be gone
  }
}

async function load(page: Page, timeoutMs: number): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'late');
  });
  const ready = page
    .goto(origin, { waitUntil: 'domcontentloaded', timeout: 0 })
    .then(() => page.evaluate(untilReady));
  ready.catch(() => undefined); // when late, its failure is no news
  try {
    const first = await Promise.race([ready, late]);
    if (first === 'late') throw await lateError(page, timeoutMs);
    return splitList(first);
  } finally {
    clearTimeout(timer);
  }
}

async function lateError(page: Page, timeoutMs: number): Promise<EnvironmentError> {
  // A page that is stuck in a loop answers nothing at all.
  const silent = new Promise<''>((resolve) => setTimeout(resolve, 500, ''));
  const pending = await Promise.race([page.evaluate(readPending).catch(() => ''), silent]);
  const what = pending === '' ? 'it said nothing of what it waits for' : `waiting for ${pending}`;
  return new EnvironmentError(`the page was not ready within ${timeoutMs / 1000} seconds: ${what}`, {
    help: 'allow more time with --timeout, or look at the slide that is named',
  });
}

function splitList(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function answer(request: HTTPRequest, content: PrintPage, refused: string[]): void {
  const url = request.url();
  // Their bytes are in the URL; the browser does not wait for an answer.
  if (url.startsWith('data:')) return;
  const file = request.method() === 'GET' ? fileFor(url, content) : undefined;
  if (file === undefined) {
    refused.push(url);
    void request.abort('blockedbyclient').catch(() => undefined);
    return;
  }
  const headers = { 'access-control-allow-origin': 'null', 'x-content-type-options': 'nosniff' };
  const body =
    typeof file.bytes === 'string'
      ? file.bytes
      : Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  void request.respond({ status: 200, contentType: file.type, headers, body }).catch(() => undefined);
}

function fileFor(
  url: string,
  { html, files }: PrintPage,
): { type: string; bytes: Uint8Array | string } | undefined {
  if (url === origin) return { type: 'text/html; charset=utf-8', bytes: html };
  if (!url.startsWith(origin)) return undefined;
  try {
    return files.get(decodeURIComponent(url.slice(origin.length)));
  } catch {
    return undefined; // a stray `%`: no name of ours
  }
}

/** Waits for `work`, but no longer than until `signal` aborts. */
async function abortable<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

// The functions below run in the page. Only what they use of the DOM is declared.
declare const document: {
  readonly documentElement: { readonly dataset: Record<string, string | undefined> };
};
declare const MutationObserver: new (
  onChange: () => void,
) => { observe(node: unknown, options: { attributes: true }): void; disconnect(): void };

function untilReady(): Promise<string> {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const look = () => {
      if (root.dataset.lecternReady !== 'true') return;
      observer.disconnect();
      resolve(root.dataset.lecternPending ?? '');
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { attributes: true });
    look();
  });
}

function readPending(): string {
  return (document.documentElement.dataset.lecternPending ?? '').split('\n').join(', ');
}
