import { type BrowserOptions, type RunningBrowser, withBrowser } from './browser.ts';

/** A browser for a whole command, which starts when it is first used. */
export interface LentBrowser {
  /** Works with the browser; if it crashes, once more with a new one, so `work` must be fit to run twice. */
  readonly use: <T>(work: (running: RunningBrowser) => Promise<T>) => Promise<T>;
}

/**
 * Lends a browser to `use` that is started only if something asks for it, and is closed however `use` ends. With `early`
 * it is started at once, beside what is done before it is asked for: for commands that nearly always ask. Why it does not
 * start is told to who asks.
 */
export async function withLentBrowser<T>(
  options: BrowserOptions & { readonly early?: boolean },
  use: (browser: LentBrowser) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  let latest: RunningBrowser | null = null;
  let ended: Promise<void> = Promise.resolve();
  let started: Promise<void> | null = null;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      ended = withBrowser(options, (running) => {
        latest = running;
        resolve();
        return new Promise<void>((done) => {
          if (over.signal.aborted) done();
          over.signal.addEventListener('abort', () => done(), { once: true });
        });
      }).catch(reject); // once it has started, who works with it hears of its end
    });
  if (options.early) {
    started = start();
    started.catch(() => undefined);
  }
  try {
    return await use({
      use: async (work) => {
        started ??= start();
        await started;
        const running = latest!;
        try {
          return await work(running);
        } catch (error) {
          if (running.browser.connected || options.signal.aborted) throw error;
          return withBrowser(options, work);
        }
      },
    });
  } finally {
    over.abort();
    await ended;
  }
}
