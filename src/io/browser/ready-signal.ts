import type { Page } from 'puppeteer-core';
import { EnvironmentError } from '../errors.ts';

/**
 * Opens an address and waits until the page says that it is ready: `data-lectern-ready="true"` on its root element.
 * Gives back what it could not load, from `data-lectern-pending`, a line each.
 *
 * Throws an `EnvironmentError` when time is up, which names what the page still waits for.
 */
export function openUntilReady(page: Page, url: string, timeoutMs: number): Promise<string[]> {
  return whenReady(page, page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 }), timeoutMs);
}

/**
 * Puts slides in the place of those that an opened page shows, as markup, and waits until the page says again that it is
 * ready. Scripts in the markup do not run. Gives back and throws as `openUntilReady` does.
 */
export function fillUntilReady(page: Page, slides: readonly string[], timeoutMs: number): Promise<string[]> {
  return whenReady(page, page.evaluate(fill, slides.join('')), timeoutMs);
}

async function whenReady(page: Page, begun: Promise<unknown>, timeoutMs: number): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, null);
  });
  const ready = begun.then(() => page.evaluate(untilReady));
  ready.catch(() => undefined); // when late, its failure is no news
  try {
    const missing = await Promise.race([ready, late]);
    if (missing === null) throw await lateError(page, timeoutMs);
    return missing.split('\n').filter((line) => line !== '');
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
    isLate: true,
  });
}

// What follows runs in the page. Only what it uses of the DOM is declared.
declare const document: {
  readonly documentElement: { readonly dataset: Record<string, string | undefined> };
  querySelector(selector: 'main'): { innerHTML: string };
};
/** The script of the page that says when it is settled. */
declare function lecternSettle(): void;
declare const MutationObserver: new (onChange: () => void) => {
  observe(node: unknown, options: { attributes: true }): void;
  disconnect(): void;
};

async function fill(slides: string): Promise<void> {
  document.querySelector('main').innerHTML = slides;
  // Films choose their source in a turn of their own; until then they look as if there were none.
  await new Promise<void>((resolve) => setTimeout(resolve));
  lecternSettle();
}

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
