import { type RunningBrowser, withBrowser } from '../../src/io/browser/browser.ts';
import { type DeckTab, openDeckTab } from '../../src/io/browser/deck-tab.ts';
import type { LentBrowser } from '../../src/io/browser/lent-browser.ts';

/** One browser for the tests of a file: `open` it before all of them, `close` it after. */
export function lendBrowser(): { open(): Promise<RunningBrowser>; close(): Promise<void> } {
  const controller = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();
  return {
    open: () =>
      new Promise((resolve, reject) => {
        ended = withBrowser({ signal: controller.signal }, (running) => {
          resolve(running);
          return new Promise((_, stop) => controller.signal.addEventListener('abort', stop));
        });
        ended.catch(reject);
      }),
    close: async () => {
      controller.abort();
      await ended.catch(() => undefined);
    },
  };
}

/** A browser that runs as one that is lent. */
export function lentOf(running: RunningBrowser): LentBrowser {
  return { use: (work) => work(running) };
}

/** Works with a page for one deck. */
export async function withDeckTab<T>(running: RunningBrowser, use: (tab: DeckTab) => Promise<T>): Promise<T> {
  const tab = openDeckTab(lentOf(running));
  return use(tab).finally(tab.close);
}
