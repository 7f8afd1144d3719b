import { mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/io/files/cache.ts';
import { findPackageFolder } from '../../../src/io/fonts/package-folder.ts';
import { makeRunFolder, removeRunFolder } from '../../../src/io/browser/run-folder.ts';
import { temporaryFolder } from '../support.ts';

test('the cache lies where the environment says', async () => {
  const folder = await temporaryFolder();
  const [ours, xdg] = [join(folder, 'ours'), join(folder, 'xdg')];
  expect(await cacheFolder({ LECTERN_CACHE: ours, XDG_CACHE_HOME: xdg })).toBe(ours);
  expect(await cacheFolder({ XDG_CACHE_HOME: xdg })).toBe(join(xdg, 'lectern'));
  expect((await stat(ours)).isDirectory()).toBe(true);
  expect(await readdir(ours)).toEqual([]);
});

test('a cache that cannot be written gives way to a folder of the user among the temporary files', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const folder = await cacheFolder({ LECTERN_CACHE: join(file, 'cache') });
  expect(folder.startsWith(join(tmpdir(), 'lectern-cache-'))).toBe(true);
  expect((await stat(folder)).mode & 0o022).toBe(0);
  // Another run may use it: only an empty one goes.
  await rmdir(folder).catch(() => undefined);
});

test('the run folders of processes that have ended are removed, those of living ones are not', async () => {
  const first = await makeRunFolder();
  const dead = first.replace(`-${process.pid}-`, '-999999999-');
  await mkdir(join(dead, 'Default'), { recursive: true });
  const second = await makeRunFolder();
  await expect(stat(dead)).rejects.toThrow('ENOENT');
  await expect(stat(first)).resolves.toBeDefined();
  await Promise.all([removeRunFolder(first), removeRunFolder(second)]);
  await expect(stat(first)).rejects.toThrow('ENOENT');
});

test("a package is found in lectern's own installation, else in the project", async () => {
  const project = await temporaryFolder();
  const theirs = join(project, 'node_modules', '@someone', 'font');
  await mkdir(theirs, { recursive: true });
  await writeFile(join(theirs, 'package.json'), '{}');
  expect(await findPackageFolder('@fontsource-variable/newsreader', project)).toMatch(/newsreader$/);
  expect(await findPackageFolder('@someone/font', project)).toBe(theirs);
  expect(await findPackageFolder('@someone/other', project)).toBeNull();
  await rm(theirs, { recursive: true });
  expect(await findPackageFolder('@someone/font', project)).toBeNull();
});

test.each(['../x', '/etc', '@a/../../b', 'a/b', '', '.', 'C:\\x'])(
  'the package name %j is none',
  async (name) => {
    expect(await findPackageFolder(name)).toBeNull();
  },
);
