import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { lendBrowser } from '../io/lend-browser.ts';
import { buildDeck, type BuiltDeck } from './open-deck.ts';

/** A deck and a browser for the tests of a file. */
export interface UsedDeck {
  readonly browser: Browser;
  readonly url: string;
  readonly html: string;
  /** A page of the size of most screens. */
  newPage(): Promise<Page>;
  /** Closes every window of the deck. */
  closeAll(): Promise<void>;
}

/** Builds a deck and starts a browser before the tests of a file, and removes both after them. */
export function useDeck(outline: string, files: Readonly<Record<string, string>> = {}): UsedDeck {
  const lender = lendBrowser();
  let browser: Browser;
  let built: BuiltDeck;
  beforeAll(async () => {
    ({ browser } = await lender.open());
    built = await buildDeck(outline, files);
  });
  afterAll(async () => {
    await lender.close();
    await built.remove();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return built.url;
    },
    get html() {
      return built.html;
    },
    newPage: async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      return page;
    },
    closeAll: async () => {
      for (const page of await browser.pages()) if (page.url().includes('lectern-stage')) await page.close();
    },
  };
}
