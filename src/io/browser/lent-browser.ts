import { BrowserCrash, EnvironmentError } from '../errors.ts';
import { type BrowserOptions, openBrowser, type OpenedBrowser, type RunningBrowser } from './browser.ts';

/** A browser for a whole command, which starts when it is first used. */
export interface LentBrowser {
  /**
   * Works with the browser; several may at once. If it crashes or hangs, `work` is called once more with a new one, so it
   * must be fit to run twice.
   */
  readonly use: <T>(work: (running: RunningBrowser) => Promise<T>) => Promise<T>;
  /** Starts it at once, beside what is done before it is used; why it does not start is told to who uses it. */
  readonly warm?: () => void;
}

/** How long a browser has to answer, in milliseconds, before it counts as hung. */
const answerMs = 3000;

/**
 * Lends a browser to `use` that is started only if something asks for it, or with `early` at once, and is closed however
 * `use` ends.
 */
export async function withLentBrowser<T>(
  options: BrowserOptions & { readonly early?: boolean },
  use: (browser: LentBrowser) => Promise<T>,
): Promise<T> {
  let opened: Promise<OpenedBrowser> | null = null;
  const all: Promise<OpenedBrowser>[] = [];
  const open = (): Promise<OpenedBrowser> => {
    if (opened === null) {
      opened = openBrowser(options);
      opened.catch(() => undefined); // whoever uses it hears of it
      all.push(opened);
    }
    return opened;
  };
  const replace = async (broken: Promise<OpenedBrowser>, why: string) => {
    // Of several whose work it broke, the first one starts a new one.
    if (opened !== broken) return;
    opened = null;
    options.onNote?.(`the browser ${why}; trying once more`);
    await (await broken).close();
  };
  if (options.early) open();
  try {
    return await use({
      warm: () => void open(),
      use: async (work) => {
        const mine = open();
        const { running, crashed } = await mine;
        try {
          return await Promise.race([work(running), crashed]);
        } catch (error) {
          options.signal.throwIfAborted(); // an interrupted wait fails for its own reason; tell the real one
          const why = await whatBroke(running, error);
          if (why === null) throw error;
          await replace(mine, why);
        }
        const next = await open();
        return Promise.race([work(next.running), next.crashed]);
      },
    });
  } finally {
    await Promise.all(all.map(async (each) => (await each.catch(() => null))?.close()));
  }
}

/** Why a browser is of no more use: it is gone, or it does not answer. Null where the error has another reason. */
async function whatBroke({ browser }: RunningBrowser, error: unknown): Promise<string | null> {
  if (error instanceof BrowserCrash || !browser.connected) return 'crashed';
  const isLate = error instanceof EnvironmentError && error.isLate;
  if (!isLate) return (await answers(browser)) ? null : 'crashed';
  return (await answers(browser)) ? null : 'hung';
}

async function answers(browser: RunningBrowser['browser']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, answerMs, false);
  });
  const version = browser.version().then(
    () => true,
    () => false,
  );
  return Promise.race([version, late]).finally(() => clearTimeout(timer));
}
