import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { abortable } from './abortable.ts';
import { browserFlags, type Sandbox } from './browser-flags.ts';
import { endBrowserProcess, startBrowserProcess } from './browser-process.ts';
import { connectBrowser, crashHelp } from './connect-browser.ts';
import { BrowserCrash, EnvironmentError } from '../errors.ts';
import { type BrowserChoice, findBrowser } from './find-browser.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';

/** How a browser is lent. */
export interface BrowserOptions {
  /** Closes the browser within two seconds; `withBrowser` then throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Told in one line when something takes seconds, or when the browser had to be started again. */
  readonly onNote?: (note: string) => void;
  /** `required`: no browser rather than one without its sandbox. `off`: without it. Default: off for root alone. */
  readonly sandbox?: 'auto' | 'required' | 'off';
  /** The longest that anything asked of it may take, in milliseconds; default and least 3 minutes. */
  readonly timeoutMs?: number;
  /** The browser to start; by default `findBrowser` looks for one. */
  readonly choice?: BrowserChoice;
}

/** A browser that is lent, and what is known of it. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly choice: BrowserChoice;
  readonly sandbox: Sandbox;
}

/**
 * Lends a fresh browser to `use`, with a profile folder of its own. However `use` ends, the browser is closed and the
 * folder removed. If the browser crashes, `use` is called once more with a new one, so it must be fit to run twice.
 *
 * Throws an `EnvironmentError` when no browser is found, it does not start, or it crashes again.
 */
export async function withBrowser<T>(
  options: BrowserOptions,
  use: (running: RunningBrowser) => Promise<T>,
): Promise<T> {
  try {
    return await lendOnce(options, use);
  } catch (error) {
    if (!(error instanceof BrowserCrash) || options.signal.aborted) throw error;
    options.onNote?.('the browser crashed; trying once more');
    return lendOnce(options, use);
  }
}

async function lendOnce<T>(
  options: BrowserOptions,
  use: (running: RunningBrowser) => Promise<T>,
): Promise<T> {
  const { running, crashed, close } = await openBrowser(options);
  try {
    return await abortable(crashed, use(running));
  } catch (error) {
    options.signal.throwIfAborted(); // an interrupted wait fails for its own reason; tell the real one
    // When the browser dies, whatever waited for it fails in its own words a moment before the process is seen to end.
    if (!(error instanceof EnvironmentError)) {
      await setTimeout(200, null, { signal: crashed }).catch(() => null);
      crashed.throwIfAborted();
    }
    throw error;
  } finally {
    await close();
  }
}

/** A browser that runs until it is closed. */
export interface OpenedBrowser {
  readonly running: RunningBrowser;
  /** Aborts with a `BrowserCrash` when the browser ends before it is closed. */
  readonly crashed: AbortSignal;
  /** Ends the browser and removes its folder; a second call does nothing more. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser with a profile folder of its own; the signal of `options` ends it. Throws an `EnvironmentError` when
 * none is found or it does not start, and the signal's reason when that was first.
 */
export async function openBrowser(options: BrowserOptions): Promise<OpenedBrowser> {
  const { signal, onNote } = options;
  signal.throwIfAborted();
  // Loading puppeteer takes as long as the browser takes to start: the two go on side by side.
  const library = import('puppeteer-core');
  const sandbox = chooseSandbox(options.sandbox ?? 'auto');
  const choice = options.choice ?? (await findBrowser({ signal, ...(onNote && { onNote }) }));
  const folder = await makeRunFolder();
  const started = startBrowserProcess(choice.path, browserFlags(folder, sandbox), folder);
  let ending: Promise<void> | null = null;
  const end = () => (ending ??= endBrowserProcess(started));
  const onAbort = () => void end();
  signal.addEventListener('abort', onAbort, { once: true });
  const close = async () => {
    signal.removeEventListener('abort', onAbort);
    await end();
    await removeRunFolder(folder);
  };
  try {
    signal.throwIfAborted();
    const browser = await connectBrowser(started, choice, await library, options.timeoutMs ?? 0);
    const crashed = new AbortController();
    void started.ended.then(() => {
      if (ending !== null) return;
      crashed.abort(new BrowserCrash('the browser ended before its work was done', { help: crashHelp }));
    });
    return { running: { browser, choice, sandbox }, crashed: crashed.signal, close };
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw error;
  }
}

function chooseSandbox(wanted: 'auto' | 'required' | 'off'): Sandbox {
  const root = process.getuid?.() === 0;
  if (wanted === 'required' && root) {
    throw new EnvironmentError('the browser cannot run in its sandbox as root', {
      help: 'run lectern as another user, or in a container with one',
    });
  }
  // Chromium refuses to start as root with its sandbox.
  return wanted === 'off' || (wanted === 'auto' && root) ? 'none' : 'on';
}
