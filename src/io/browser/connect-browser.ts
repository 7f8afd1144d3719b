import type { Browser } from 'puppeteer-core';
import { type BrowserProcess, EndedBySignal } from './browser-process.ts';
import { BrowserCrash, EnvironmentError, explainError } from '../errors.ts';
import type { BrowserChoice } from './find-browser.ts';
import { orLate } from './time-limit.ts';

/** What to do where a browser ends of itself. */
export const crashHelp =
  'close other programs if memory is short, or name another browser with LECTERN_BROWSER';

const startTimeoutMs = 20_000;

/** Time for an answer of the browser, and how much more than for what is asked, in milliseconds. */
const leastAnswerMs = 180_000;
const answerReserveMs = 10_000;

/**
 * A browser that was just started, ready to be talked to. Throws an `EnvironmentError` with the first lines that the
 * browser wrote when it ends at once or does not answer within 20 seconds. `timeoutMs` is the longest that anything asked
 * of it may take.
 */
export async function connectBrowser(
  started: BrowserProcess,
  choice: BrowserChoice,
  { connect }: Pick<typeof import('puppeteer-core'), 'connect'>,
  timeoutMs: number,
): Promise<Browser> {
  const died = started.ended.then((error) => {
    throw error ?? new Error('it ended at once');
  });
  const options = {
    transport: started.transport,
    // Who waits for something has a limit of his own, which comes first.
    protocolTimeout: Math.max(leastAnswerMs, timeoutMs + answerReserveMs),
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
  } as const;
  try {
    const browser = await orLate(Promise.race([connect(options), died]), startTimeoutMs, null);
    if (browser === null) throw new Error('it did not answer within 20 seconds');
    return browser;
  } catch (error) {
    const said = await orLate(started.ended, 100, null);
    if (said instanceof EndedBySignal) {
      throw new BrowserCrash(`the browser did not start: ${said.message}`, { help: crashHelp, cause: error });
    }
    throw startError(choice, error, started.stderr());
  }
}

function startError({ path, why }: BrowserChoice, cause: unknown, stderr: string): EnvironmentError {
  const said = stderr
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4);
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(stderr)?.[1];
  const help = library
    ? `install the system library ${library}, or set LECTERN_BROWSER to another browser`
    : /sandbox/i.test(stderr)
      ? 'the browser found no sandbox on this machine; allow user namespaces, or run as root inside a container'
      : 'set LECTERN_BROWSER to another browser';
  const message = [`the browser does not start: ${explainError(cause)} (${path}, ${why})`, ...said].join(
    '\n  ',
  );
  return new EnvironmentError(message, { help, cause });
}
