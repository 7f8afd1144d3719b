import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDeck } from '../../../src/io/files/write-folder.ts';
import { compiled } from '../compiled.ts';
import { temporaryFolder } from '../support.ts';

const first = new Map<string, string | Uint8Array>([
  ['index.html', '<img src="assets/cover-11111111.svg">'],
  ['assets/cover-11111111.svg', '<svg/>'],
  ['assets/font-22222222.woff2', new Uint8Array([1, 2, 3])],
]);

test('a deck is written into a folder that is not there yet', async () => {
  const folder = join(await temporaryFolder(), 'dist', 'talk');
  expect(await writeDeck(folder, first)).toEqual({ written: 3, kept: 0, removed: 0 });
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    ['assets', ...[...first.keys()]].sort(),
  );
});

test('building again keeps the assets that are the same and removes those no longer used', async () => {
  const folder = await temporaryFolder();
  await writeDeck(folder, first);
  const font = join(folder, 'assets', 'font-22222222.woff2');
  const before = await stat(font);
  const next = new Map([
    ['index.html', '<img src="assets/cover-33333333.svg">'],
    ['assets/cover-33333333.svg', '<svg></svg>'],
    ['assets/font-22222222.woff2', '\u0001\u0002\u0003'],
  ]);
  expect(await writeDeck(folder, next)).toEqual({ written: 2, kept: 1, removed: 1 });
  expect((await stat(font)).ino).toBe(before.ino);
  expect((await readdir(join(folder, 'assets'))).sort()).toEqual([
    'cover-33333333.svg',
    'font-22222222.woff2',
  ]);
});

test("a user's own files are never removed", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'photo.jpg'), 'mine');
  await writeFile(join(folder, 'old-11111111.svg'), 'mine');
  await writeDeck(folder, first);
  expect(await readFile(join(folder, 'assets', 'photo.jpg'), 'utf8')).toBe('mine');
  expect(await readFile(join(folder, 'old-11111111.svg'), 'utf8')).toBe('mine');
});

test('R73 an asset that cannot be written leaves the old page in place', async () => {
  const folder = await temporaryFolder();
  await writeDeck(folder, first);
  await mkdir(join(folder, 'assets', 'cover-33333333.svg'));
  const next = new Map([
    ['index.html', 'new'],
    ['assets/cover-33333333.svg', ''],
  ]);
  await expect(writeDeck(folder, next)).rejects.toThrow('it is a folder');
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(first.get('index.html'));
});

test.each(['../out.svg', '/etc/x', 'assets//x', 'a/../b', 'a\\b', ''])(
  'the path %j is refused',
  async (name) => {
    await expect(writeDeck(await temporaryFolder(), new Map([[name, '']]))).rejects.toThrow(TypeError);
  },
);

test('R81 wherever a build is killed, the page refers to whole files only', { timeout: 20_000 }, async () => {
  const folder = await temporaryFolder();
  const program = `
    const { writeDeck } = await import(process.argv[1]);
    for (let i = 0; ; i++) {
      const name = 'assets/cover-' + String(i).padStart(8, '0') + '.svg';
      await writeDeck(process.argv[2], new Map([['index.html', name + ' '.repeat(5e5)], [name, String(i).repeat(5e5)]]));
      if (i === 0) console.log('running');
    }`;
  const args = ['--input-type=module', '-e', program, await compiled('files/write-folder.ts'), folder];
  for (let run = 0; run < 8; run++) {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).toHaveLength(25 + 5e5);
    const asset = page.trimEnd();
    const number = String(Number(/\d{8}/.exec(asset)?.[0]));
    expect((await stat(join(folder, asset))).size).toBe(number.length * 5e5);
  }
});
