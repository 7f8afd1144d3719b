import { BrowserCrash, EnvironmentError } from '../errors.ts';
import { removeDeadRuns } from './run-folder.ts';
import { abortable } from './abortable.ts';
import { orLate } from './time-limit.ts';
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
  let isOver = false;
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
    await (await broken.catch(() => null))?.close();
  };
  if (options.early) open();
  // What is left of a killed run goes also where this one needs no browser.
  const swept = removeDeadRuns();
  try {
    return await use({
      warm: () => void open(),
      use: async (work) => {
        const mine = open();
        try {
          return await useOpened(mine, work);
        } catch (error) {
          options.signal.throwIfAborted(); // an interrupted wait fails for its own reason; tell the real one
          // What was begun beside the work may be cut off by its end; nobody would close another browser.
          const why = isOver ? null : await whatBroke(await mine.catch(() => null), error);
          if (why === null || isOver) throw error;
          await replace(mine, why);
          if (isOver) throw error;
        }
        return useOpened(open(), work);
      },
    });
  } finally {
    isOver = true;
    await swept;
    await Promise.all(all.map(async (each) => (await each.catch(() => null))?.close()));
  }
}

async function useOpened<T>(
  opened: Promise<OpenedBrowser>,
  work: (running: RunningBrowser) => Promise<T>,
): Promise<T> {
  const { running, crashed } = await opened;
  return abortable(crashed, work(running));
}

/** Why a browser is of no more use: it is gone, or it does not answer. Null where the error has another reason. */
async function whatBroke(opened: OpenedBrowser | null, error: unknown): Promise<string | null> {
  if (error instanceof BrowserCrash) return 'crashed';
  if (opened === null) return null;
  const { browser } = opened.running;
  if (browser.connected && (await answers(browser))) return null;
  return error instanceof EnvironmentError && error.isLate ? 'hung' : 'crashed';
}

function answers(browser: RunningBrowser['browser']): Promise<boolean> {
  const version = browser.version().then(
    () => true,
    () => false,
  );
  return orLate(version, answerMs, false);
}
