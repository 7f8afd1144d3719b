import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../../src/io/errors.ts';
import {
  removeStaleTemporaries,
  type RenameEffects,
  temporaryPath,
  writeAtomic,
} from '../../../src/io/files/write-atomic.ts';
import { temporaryFolder } from '../support.ts';

test('R80 the new content replaces the old one, and nothing else is left', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'deck.pdf');
  await writeAtomic(path, 'old');
  await writeAtomic(path, new Uint8Array([110, 101, 119]));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['deck.pdf']);
});

test('R80 many writers leave one whole content', async () => {
  const path = join(await temporaryFolder(), 'deck.html');
  const contents = Array.from({ length: 12 }, (_, i) => String(i).repeat(200_000));
  await Promise.all(contents.map((content) => writeAtomic(path, content)));
  expect(contents).toContain(await readFile(path, 'utf8'));
});

test('a name as long as the disk allows can be written', async () => {
  const path = join(await temporaryFolder(), 'n'.repeat(255));
  await writeAtomic(path, 'x');
  expect(await readFile(path, 'utf8')).toBe('x');
});

test.each([
  ['a folder', async (path: string) => void (await mkdir(path)), /it is a folder/],
  ['a link', (path: string) => symlink('/etc/hostname', path), /it is a link/],
])('%s in place of the file is refused', async (_, make, message) => {
  const path = join(await temporaryFolder(), 'target');
  await make(path);
  const before = await lstat(path);
  await expect(writeAtomic(path, 'x')).rejects.toThrow(message);
  expect((await lstat(path)).ino).toBe(before.ino);
});

test('a missing folder is an error of the environment that names path, cause and way out', async () => {
  const path = join(await temporaryFolder(), 'nowhere', 'deck.pdf');
  const error = await writeAtomic(path, 'x').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error).toMatchObject({
    message: `cannot write ${path}: no such file or folder`,
    help: 'make the folder first, or name another one',
  });
});

test('a file as a folder is an error of the environment', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(writeAtomic(join(file, 'deck.pdf'), 'x')).rejects.toThrow(
    'a part of the path is not a folder',
  );
});

test.skipIf(process.getuid?.() === 0)(
  'a folder without permission is an error of the environment',
  async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    await expect(writeAtomic(join(folder, 'x'), 'x')).rejects.toThrow('permission denied');
    await chmod(folder, 0o700);
  },
);

test('R82 temporary files of killed runs are removed at once, of other machines after an hour; other files are not', async () => {
  const folder = await temporaryFolder();
  const mine = basename(temporaryPath(folder));
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const [, machine] = /^\.lectern-([0-9a-f]{8})-/.exec(mine)!;
  const elsewhere = machine === '00000000' ? '11111111' : '00000000';
  const names = {
    mine,
    dead: mine.replace(`-${process.pid}-`, `-${ended}-`),
    far: mine.replace(machine!, elsewhere).replace(`-${process.pid}-`, `-${ended}-`),
    farAndOld: basename(temporaryPath(folder)).replace(machine!, elsewhere),
    other: '.lectern-notes.tmp',
  };
  for (const name of Object.values(names)) await writeFile(join(folder, name), '');
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  for (const name of [names.farAndOld, names.other])
    await utimes(join(folder, name), twoHoursAgo, twoHoursAgo);
  await removeStaleTemporaries(folder);
  expect((await readdir(folder)).sort()).toEqual([names.mine, names.far, names.other].sort());
});

describe('R83: a target that is locked', () => {
  /** A system whose clock goes on while somebody waits, and whose target is free again after `lockedMs`. */
  function locked(code: string, lockedMs: number, platform: NodeJS.Platform = 'win32') {
    let ms = 0;
    let tries = 0;
    const system: RenameEffects = {
      platform,
      now: () => ms,
      wait: async (forMs) => void (ms += forMs),
      rename: async (from, to) => {
        tries++;
        if (ms < lockedMs) throw Object.assign(new Error(code), { code });
        await rename(from, to);
      },
    };
    return { system, waitedMs: () => ms, tries: () => tries };
  }

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    '%s on Windows is waited for, and then it is written',
    async (code) => {
      const path = join(await temporaryFolder(), 'deck.pdf');
      await writeFile(path, 'old');
      const { system, tries } = locked(code, 1900);
      await writeAtomic(path, 'new', system);
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(tries()).toBeGreaterThan(10);
    },
  );

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    '%s for more than two seconds is an error of the environment; the old file stays, and nothing beside it',
    async (code) => {
      const folder = await temporaryFolder();
      const path = join(folder, 'deck.pdf');
      await writeFile(path, 'old');
      const { system, waitedMs } = locked(code, 60_000);
      const error = await writeAtomic(path, 'new', system).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error).toMatchObject({ help: 'close the program that has it open, or name another file' });
      expect(waitedMs()).toBeGreaterThanOrEqual(2000);
      expect(waitedMs()).toBeLessThan(2200);
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['deck.pdf']);
    },
  );

  test('elsewhere, or for another reason, nobody waits', async () => {
    const path = join(await temporaryFolder(), 'deck.pdf');
    for (const { system, tries } of [locked('EACCES', 60_000, 'linux'), locked('ENOSPC', 60_000)]) {
      await expect(writeAtomic(path, 'x', system)).rejects.toThrow(EnvironmentError);
      expect(tries()).toBe(1);
    }
  });
});

// A disk of 64 KB can be made by root, or inside a name space of the user's own.
const canMount = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;

test.skipIf(!canMount)('R73 a full disk leaves the old file as it was and nothing beside it', async () => {
  const folder = await temporaryFolder();
  const program = `
    mount -t tmpfs -o size=64k none "$1" || exit 77
    echo old > "$1/deck.html"
    cp "$1/deck.html" "$1/.keep"
    "$2" --input-type=module -e '
      const { writeAtomic } = await import(process.argv[1]);
      try { await writeAtomic(process.argv[2] + "/deck.html", "x".repeat(1e6)); console.log("written"); }
      catch (error) { console.log(error.name + ": " + error.message); }
    ' "$3" "$1"
    cat "$1/deck.html"; ls -A "$1"`;
  const { compiled } = await import('../compiled.ts');
  const module = await compiled('files/write-atomic.ts');
  const args = [
    '--user',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    program,
    'sh',
    folder,
    process.execPath,
    module,
  ];
  expect(spawnSync('unshare', args, { encoding: 'utf8' }).stdout).toBe(
    `EnvironmentError: cannot write ${folder}/deck.html: the disk is full\nold\n.keep\ndeck.html\n`,
  );
});
