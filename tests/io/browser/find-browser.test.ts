import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { fullBrowserPlaces } from '../../../src/io/browser/browser-places.ts';
import { findBundledChromium, unpackChromium } from '../../../src/io/browser/bundled-chromium.ts';
import { EnvironmentError } from '../../../src/io/errors.ts';
import { findBrowser } from '../../../src/io/browser/find-browser.ts';
import { puppeteerCachePlaces } from '../../../src/io/browser/puppeteer-cache.ts';
import { temporaryFolder } from '../support.ts';

async function fakeProgram(folder: string, ...path: string[]): Promise<string> {
  const file = join(folder, ...path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

test('a browser that the environment names is taken', async () => {
  const folder = await temporaryFolder();
  const [first, second] = [
    await fakeProgram(folder, 'first'),
    await fakeProgram(folder, 'chrome-headless-shell'),
  ];
  const variables = { LECTERN_BROWSER: first, PUPPETEER_EXECUTABLE_PATH: second };
  expect(await findBrowser({ variables })).toEqual({
    path: first,
    kind: 'browser',
    why: 'LECTERN_BROWSER names it',
  });
  expect(await findBrowser({ variables: { PUPPETEER_EXECUTABLE_PATH: second } })).toMatchObject({
    kind: 'headless-shell',
  });
});

test('a variable that names no program is an error, not a reason to look elsewhere', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'text'), '');
  for (const path of [join(folder, 'none'), folder, join(folder, 'text')]) {
    const error = await findBrowser({ variables: { LECTERN_BROWSER: path } }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({ message: expect.stringContaining(`LECTERN_BROWSER names ${path}`) });
  }
});

test.skipIf(process.platform !== 'linux')('an installed shell goes before all others', async () => {
  const folder = await temporaryFolder();
  await fakeProgram(folder, 'bin', 'google-chrome');
  const shell = await fakeProgram(folder, 'other', 'chrome-headless-shell');
  const PATH = [join(folder, 'bin'), join(folder, 'other')].join(delimiter);
  expect(await findBrowser({ variables: { PATH } })).toEqual({
    path: shell,
    kind: 'headless-shell',
    why: 'found on PATH',
  });
});

test.skipIf(process.platform !== 'linux')("the newest shell in puppeteer's cache is taken", async () => {
  const cache = await temporaryFolder();
  const builds = ['linux-9.0.1.2', 'linux-131.0.6778.204', 'linux-99.1.1.1'];
  for (const build of builds) {
    await fakeProgram(
      cache,
      'chrome-headless-shell',
      build,
      'chrome-headless-shell-linux64',
      'chrome-headless-shell',
    );
  }
  const [newest] = await puppeteerCachePlaces('headless-shell', { PUPPETEER_CACHE_DIR: cache });
  expect(newest).toMatchObject({
    version: '131.0.6778.204',
    why: "found in puppeteer's cache",
  });
});

test('Chrome, Chromium and Edge are looked for on every system', () => {
  const variables = { PATH: '/usr/bin', PROGRAMFILES: 'C:\\Program Files' };
  const paths = (platform: NodeJS.Platform) => fullBrowserPlaces(variables, platform).map(({ path }) => path);
  expect(paths('linux')).toContain(join('/usr/bin', 'chromium'));
  expect(paths('darwin')).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(paths('win32').filter((path) => /msedge\.exe$/.test(path))).toHaveLength(1);
});

const bundled = findBundledChromium();

test.skipIf(bundled === null)(
  'the bundled browser is unpacked once, whole, also by two runs at the same time',
  async () => {
    const cache = await temporaryFolder();
    const notes: string[] = [];
    const unpack = () =>
      unpackChromium(bundled!, { onNote: (note) => notes.push(note), variables: { LECTERN_CACHE: cache } });
    // A browser may be started from the first file at once, and looks for itself at its path.
    const inodes: number[] = [];
    const unpackAndLook = async () => {
      const path = await unpack();
      inodes.push((await stat(path)).ino);
      return path;
    };
    const [first, second] = await Promise.all([unpackAndLook(), unpackAndLook()]);
    expect(first).toBe(second);
    expect(inodes[1]).toBe(inodes[0]);
    expect(await unpack()).toBe(first);
    expect(notes).toEqual(
      Array(2).fill(`unpacking the bundled browser (Chromium ${bundled?.version}), once`),
    );
    expect((await stat(first)).mode & 0o111).toBe(0o111);
    expect(await readdir(join(first, '..'))).toEqual(['chromium']);
  },
  60_000,
);

test('an archive that breaks off leaves no browser behind', async () => {
  const folder = await temporaryFolder();
  const archive = join(folder, 'broken.br');
  await writeFile(archive, 'no brotli');
  const unpack = unpackChromium({ archive, version: '1' }, { variables: { LECTERN_CACHE: folder } });
  await expect(unpack).rejects.toThrow(EnvironmentError);
  expect(await readdir(join(folder, 'chromium-1'))).toEqual([]);
});

test.skipIf(bundled === null)('a signal ends the unpacking at once, and nothing is left of it', async () => {
  const cache = await temporaryFolder();
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('interrupted')), 100);
  const begin = Date.now();
  const options = { variables: { LECTERN_CACHE: cache }, signal: controller.signal };
  await expect(unpackChromium(bundled!, options)).rejects.toThrow('interrupted');
  expect(Date.now() - begin).toBeLessThan(1500);
  expect(await readdir(join(cache, `chromium-${bundled?.version}`))).toEqual([]);
});
