import { type RunningBrowser, withBrowser } from '../../src/io/browser/browser.ts';

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
