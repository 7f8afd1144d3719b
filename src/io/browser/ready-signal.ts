import type { Page } from 'puppeteer-core';
import { EnvironmentError } from '../errors.ts';
import { orLate } from './time-limit.ts';

/** What a page says of itself: `layout` when all stands where it will, `true` when its pictures are decoded as well. */
export type ReadyStage = 'layout' | 'true';

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
 * Has an opened page show slides, given as markup, and waits until it says again that it is ready. Slides that it shows
 * already stay, and need not be laid out again. Scripts in the markup do not run. `stage` is enough of being ready. Gives
 * back and throws as `openUntilReady` does.
 */
export function fillUntilReady(
  page: Page,
  slides: readonly string[],
  timeoutMs: number,
  stage: ReadyStage = 'true',
): Promise<string[]> {
  return whenReady(page, page.evaluate(fill, [...slides]), timeoutMs, stage);
}

async function whenReady(
  page: Page,
  begun: Promise<unknown>,
  timeoutMs: number,
  stage: ReadyStage = 'true',
): Promise<string[]> {
  const ready = begun.then(() => page.evaluate(untilReady, stage));
  const missing = await orLate(ready, timeoutMs, null);
  if (missing === null) throw await lateError(page, timeoutMs);
  return missing.split('\n').filter((line) => line !== '');
}

async function lateError(page: Page, timeoutMs: number): Promise<EnvironmentError> {
  // A page that is stuck in a loop answers nothing at all.
  const pending = await orLate(
    page.evaluate(readPending).catch(() => ''),
    500,
    '',
  );
  const what = pending === '' ? 'it said nothing of what it waits for' : `waiting for ${pending}`;
  return new EnvironmentError(`the page was not ready within ${timeoutMs / 1000} seconds: ${what}`, {
    help: 'allow more time with --timeout, or look at the slide that is named',
    isLate: true,
  });
}

// What follows runs in the page. Only what it uses of the DOM is declared.
declare const document: {
  readonly documentElement: { readonly dataset: Record<string, string | undefined> };
  querySelector(selector: 'main'): {
    readonly firstElementChild: Section | null;
    insertBefore(section: Section, before: Section | null): void;
  };
  createElement(name: 'template'): {
    innerHTML: string;
    readonly content: { readonly firstElementChild: Section | null };
  };
};
interface Section {
  readonly nextElementSibling: Section | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
}
interface Drawn {
  readonly markup: string;
  /** As the markup has it. */
  readonly density: string | null;
}
/** The script of the page that says when it is settled. */
declare function lecternSettle(): void;
/** What is shown, as it was drawn. */
declare const window: { readonly lecternShown?: ReadonlyMap<Section, Drawn> };
declare const MutationObserver: new (onChange: () => void) => {
  observe(node: unknown, options: { attributes: true }): void;
  disconnect(): void;
};

async function fill(slides: readonly string[]): Promise<void> {
  const main = document.querySelector('main');
  const shown = window.lecternShown ?? new Map<Section, Drawn>();
  const known = new Set([...shown.values()].map(({ markup }) => markup));
  const next = new Map<Section, Drawn>();
  const template = document.createElement('template');
  // What is to stay keeps its place, for what moves is laid out anew.
  let at = main.firstElementChild;
  const removeUpTo = (end: Section | null) => {
    while (at && at !== end) {
      const gone: Section = at;
      at = gone.nextElementSibling;
      gone.remove();
    }
  };
  for (const markup of slides) {
    let same = known.has(markup) ? at : null;
    while (same && shown.get(same)?.markup !== markup) same = same.nextElementSibling;
    if (same) {
      removeUpTo(same);
      const drawn = shown.get(same)!;
      // Measuring tried other sizes of type on it.
      if (drawn.density !== null) same.setAttribute('data-density', drawn.density);
      next.set(same, drawn);
      at = same.nextElementSibling;
      continue;
    }
    template.innerHTML = markup;
    const section = template.content.firstElementChild!;
    next.set(section, { markup, density: section.getAttribute('data-density') });
    main.insertBefore(section, at);
  }
  removeUpTo(null);
  Object.assign(globalThis, { lecternShown: next });
  // Films choose their source in a turn of their own; until then they look as if there were none.
  await new Promise<void>((resolve) => setTimeout(resolve));
  lecternSettle();
}

function untilReady(stage: ReadyStage): Promise<string> {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const look = () => {
      if (![stage, 'true'].includes(root.dataset.lecternReady ?? '')) return;
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
