import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind, BrowserPlace } from './browser-places.ts';
import type { Variables } from '../files/cache.ts';

/** A browser that `npx puppeteer browsers install` put into its cache, newest version first. */
export interface CachedBrowser extends BrowserPlace {
  readonly version: string;
}

/** Browsers of one kind in puppeteer's own cache (`PUPPETEER_CACHE_DIR`, else `~/.cache/puppeteer`). */
export async function puppeteerCachePlaces(
  kind: BrowserKind,
  variables: Variables,
): Promise<CachedBrowser[]> {
  const name = kind === 'headless-shell' ? 'chrome-headless-shell' : 'chrome';
  const root = join(variables.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), name);
  const builds = await readdir(root).catch(() => []);
  const places: CachedBrowser[] = [];
  for (const build of builds.sort(byVersion)) {
    // For example `linux-131.0.6778.204` → `131.0.6778.204`, which holds the folder `chrome-headless-shell-linux64`.
    const folders = await readdir(join(root, build)).catch(() => []);
    for (const folder of folders.filter((each) => each.startsWith(`${name}-`))) {
      const path = join(root, build, folder, executable(kind));
      places.push({ path, kind, why: "found in puppeteer's cache", version: versionOf(build) });
    }
  }
  return places;
}

function executable(kind: BrowserKind): string {
  if (kind === 'headless-shell')
    return process.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  if (process.platform === 'win32') return 'chrome.exe';
  if (process.platform !== 'darwin') return 'chrome';
  const app = 'Google Chrome for Testing';
  return join(`${app}.app`, 'Contents', 'MacOS', app);
}

function versionOf(build: string): string {
  return build.slice(build.indexOf('-') + 1);
}

function byVersion(a: string, b: string): number {
  return versionOf(b).localeCompare(versionOf(a), 'en', { numeric: true });
}
