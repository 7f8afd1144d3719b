import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserKind, type BrowserPlace, fullBrowserPlaces, shellPlaces } from './browser-places.ts';
import { findBundledChromium, type UnpackOptions, unpackChromium } from './bundled-chromium.ts';
import type { Variables } from '../files/cache.ts';
import { EnvironmentError } from '../errors.ts';
import { puppeteerCachePlaces } from './puppeteer-cache.ts';

/** The browser that will be used. */
export interface BrowserChoice {
  /** Absolute path of the executable. */
  readonly path: string;
  readonly kind: BrowserKind;
  /** Where it is known without starting the browser. */
  readonly version?: string;
  /** How it was chosen, for example `LECTERN_BROWSER names it`. */
  readonly why: string;
}

const settings = ['LECTERN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'];

/**
 * The browser to print with: the one that the environment names, else an installed one, else one in puppeteer's cache,
 * else the one that comes with lectern, unpacked on first use. At each place a headless shell goes before a full
 * browser, because it takes half the time.
 *
 * Throws an `EnvironmentError` when there is none, or when a variable names a file that cannot be run.
 */
export async function findBrowser(options: UnpackOptions = {}): Promise<BrowserChoice> {
  const { variables = process.env } = options;
  return (
    namedBrowser(variables) ??
    firstRunnable([...shellPlaces(variables), ...fullBrowserPlaces(variables)]) ??
    firstRunnable(await puppeteerCachePlaces('headless-shell', variables)) ??
    firstRunnable(await puppeteerCachePlaces('browser', variables)) ??
    (await bundledBrowser(options)) ??
    noBrowser()
  );
}

function namedBrowser(variables: Variables): BrowserChoice | null {
  for (const setting of settings) {
    const value = variables[setting];
    if (!value) continue;
    const path = resolve(value);
    if (!isRunnable(path)) {
      throw new EnvironmentError(`${setting} names ${path}, which is not a program that can be run`, {
        help: `correct ${setting}, or unset it to let lectern look for a browser`,
      });
    }
    const kind = /headless[-_]shell/.test(path) ? 'headless-shell' : 'browser';
    return { path, kind, why: `${setting} names it` };
  }
  return null;
}

function firstRunnable(places: readonly BrowserPlace[]): BrowserChoice | null {
  return places.find(({ path }) => isRunnable(path)) ?? null;
}

async function bundledBrowser(options: UnpackOptions): Promise<BrowserChoice | null> {
  const bundled = findBundledChromium();
  if (bundled === null) return null;
  const path = await unpackChromium(bundled, options);
  return { path, kind: 'headless-shell', version: bundled.version, why: 'comes with lectern' };
}

/** At once: with a long PATH there are a hundred places, and to wait for each would start the browser behind all other work. */
function isRunnable(path: string): boolean {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Places that this user may not look into hold nothing for it.
    return false;
  }
}

function noBrowser(): never {
  throw new EnvironmentError('no browser was found to print with', {
    help: 'install Chrome, Chromium or Edge, or run "npx puppeteer browsers install chrome-headless-shell", or set LECTERN_BROWSER to the path of one',
  });
}
