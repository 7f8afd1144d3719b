import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Variables } from '../files/cache.ts';

/** What a browser is: the headless shell starts and prints in half the time of a full browser. */
export type BrowserKind = 'headless-shell' | 'browser';

/** A place where a browser may be, and the words that tell how we came to look there. */
export interface BrowserPlace {
  readonly path: string;
  readonly kind: BrowserKind;
  readonly why: string;
}

const shellNames = ['chrome-headless-shell', 'headless_shell', 'chromium-headless-shell'];
const browserNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where a headless shell lies when it was installed for all programs: the folders of `PATH`. */
export function shellPlaces(variables: Variables): BrowserPlace[] {
  return onPath(shellNames, 'headless-shell', variables);
}

/** Where Chrome, Chromium and Edge are installed on Linux, macOS and Windows. */
export function fullBrowserPlaces(variables: Variables, platform = process.platform): BrowserPlace[] {
  if (platform === 'darwin') return macPlaces();
  if (platform === 'win32') return windowsPlaces(variables);
  const usual = ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
  return [...onPath(browserNames, 'browser', variables), ...usual.map((path) => installed(path))];
}

function onPath(names: readonly string[], kind: BrowserKind, { PATH, Path }: Variables): BrowserPlace[] {
  const windows = process.platform === 'win32';
  const folders = (PATH ?? Path ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
  return names.flatMap((name) =>
    folders.map((folder) => ({
      path: join(folder, windows ? `${name}.exe` : name),
      kind,
      why: 'found on PATH',
    })),
  );
}

function installed(path: string): BrowserPlace {
  return { path, kind: 'browser', why: 'installed on this machine' };
}

function macPlaces(): BrowserPlace[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const roots = ['/Applications', join(homedir(), 'Applications')];
  return roots.flatMap((root) => apps.map((app) => installed(`${root}/${app}.app/Contents/MacOS/${app}`)));
}

function windowsPlaces(variables: Variables): BrowserPlace[] {
  const roots = [variables.PROGRAMFILES, variables['PROGRAMFILES(X86)'], variables.LOCALAPPDATA];
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => programs.map((program) => installed(join(root, ...program))));
}
