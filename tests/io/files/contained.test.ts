import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside, readContained, refuseName } from '../../../src/io/files/contained.ts';
import { findConfigs, findProjectRoot } from '../../../src/io/files/project-root.ts';
import { temporaryFolder } from '../support.ts';

async function makeProject() {
  const folder = await temporaryFolder();
  const root = join(folder, 'project');
  const base = join(root, 'slides');
  await mkdir(base, { recursive: true });
  await writeFile(join(root, 'logo.svg'), 'logo');
  await writeFile(join(base, 'a b.png'), 'picture');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  // A sibling whose path begins like the root's.
  await mkdir(join(folder, 'project-secret'));
  await writeFile(join(folder, 'project-secret', 'key'), 'secret');
  return { folder, root, base, fence: { base, root, maxBytes: 1000 } };
}

test('files beside the outline and above it in the project are read', async () => {
  const { base, root, fence } = await makeProject();
  expect(await readContained('a b.png', fence)).toEqual({
    bytes: Buffer.from('picture'),
    path: join(base, 'a b.png'),
  });
  expect(await readContained('../logo.svg', fence)).toMatchObject({ path: join(root, 'logo.svg') });
  expect(await readContained(join(root, 'logo.svg'), fence)).toMatchObject({ path: join(root, 'logo.svg') });
});

test.each(['../../secret.txt', '../../project-secret/key', 'x/../../../secret.txt', '/etc/passwd'])(
  'R54 %s lies outside',
  async (name) => {
    const { base, fence } = await makeProject();
    await mkdir(join(base, 'x'));
    expect(await readContained(name, fence)).toEqual({ reason: `lies outside the project (${fence.root})` });
  },
);

test('R54 a link is followed inside the project and not out of it', async () => {
  const { base, folder, root, fence } = await makeProject();
  await symlink(join(folder, 'secret.txt'), join(base, 'out.png'));
  await symlink(folder, join(base, 'up'));
  await symlink(join(root, 'logo.svg'), join(base, 'in.svg'));
  expect(await readContained('out.png', fence)).toMatchObject({ reason: expect.stringMatching('outside') });
  expect(await readContained('up/secret.txt', fence)).toMatchObject({
    reason: expect.stringMatching('outside'),
  });
  expect(await readContained('in.svg', fence)).toMatchObject({ path: join(root, 'logo.svg') });
});

test('R54 what is no regular file, not there, or too large is refused with the reason', async () => {
  const { base, fence } = await makeProject();
  await writeFile(join(base, 'huge.png'), 'x'.repeat(1001));
  await symlink('loop', join(base, 'loop'));
  expect(await readContained('huge.png', fence)).toEqual({ reason: 'is larger than a deck may hold' });
  expect(await readContained('none.png', fence)).toEqual({ reason: 'is not there' });
  expect(await readContained('https://example.org/a.png', fence)).toEqual({ reason: 'is not on this disk' });
  expect(await readContained('loop', fence)).toEqual({ reason: 'is not there' });
  expect(await readContained('.', fence)).toEqual({ reason: 'is a folder' });
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(base, 'pipe.png')]);
  expect(await readContained('pipe.png', fence)).toEqual({ reason: 'is a pipe, a device or a link' });
});

test.each([
  '',
  'a\0b',
  '//server/share/x',
  '\\\\server\\x',
  'file:///etc/passwd',
  'https://example.org/x.png',
])('the name %j is refused before the disk is asked', (name) => {
  expect(refuseName(name, false)).not.toBeNull();
});

test.each(['C:\\x.png', 'x.png:stream', 'CON', 'nul.png', 'com1.svg', 'x.png.', 'x ', 'PROGRA~1\\x'])(
  'R55 the name %j is refused on Windows',
  (name) => {
    expect(refuseName(name, true)).not.toBeNull();
  },
);

test('ordinary names are refused nowhere', () => {
  for (const name of ['a.png', '../img/a.png', './a b.png', 'console.png', 'mañana/ရုပ်ပုံ.webp']) {
    expect([refuseName(name, true), refuseName(name, false)]).toEqual([null, null]);
  }
});

test.each([
  ['com0', true],
  ['COM9.txt', true],
  ['lpt1', true],
  ['a/prn', true],
  ['a\\aux.png', true],
  ['conin$', true],
  ['CONOUT$', true],
  ['nul', true],
  ['a:b', true],
  ['.. /a', true],
  ['a~1.png', true],
  ['a.', true],
  ['com', false],
  ['com12', false],
  ['icon', false],
  ['nulls', false],
  ['a~b.png', false],
  ['../a', false],
  ['./a', false],
  ['a .png', false],
  ['.a', false],
])('R55 the name %j on Windows, refused: %j', (name, isRefused) => {
  expect(refuseName(name, true)).toBe(isRefused ? 'has a name with a meaning of its own' : null);
  expect(refuseName(name, false)).toBeNull();
});

test.each([
  ['', 'has no name that a file can have'],
  ['a\0', 'has no name that a file can have'],
  ['//server/x', 'is not on this disk'],
  ['\\\\server\\x', 'is not on this disk'],
  ['/\\server', 'is not on this disk'],
  ['http:x', 'is not on this disk'],
  ['DATA:x', 'is not on this disk'],
  ['svn+ssh:x', 'is not on this disk'],
])('R54 the name %j %s', (name, reason) => {
  for (const windows of [true, false]) expect(refuseName(name, windows)).toBe(reason);
});

test('R54 names with two slashes or a colon further on are ordinary', () => {
  for (const name of ['/a', 'a//b', '1a:b', 'a b:c', './a:b'])
    expect(refuseName(name, false), name).toBeNull();
});

test('R54 a folder is inside itself, and what begins with two dots is no way up', () => {
  expect(isInside('/a', '/a')).toBe(true);
  expect(isInside('/a', '/a/..b')).toBe(true);
  expect(isInside('/a', '/a/..b/c')).toBe(true);
  expect(isInside('/a/b', '/a')).toBe(false);
  expect(isInside('/a/b', '/a/c')).toBe(false);
});

test('every path below a folder is inside it, every path above or beside is not', () => {
  const part = fc.stringMatching(/^[a-z.]{1,8}$/).filter((name) => !/^\.+$/.test(name));
  fc.assert(
    fc.property(part, fc.array(part), part, (root, parts, sibling) => {
      expect(isInside(`/${root}`, ['', root, ...parts].join('/'))).toBe(true);
      expect(isInside(`/${root}/x`, `/${root}`)).toBe(false);
      expect(isInside(`/${root}`, `/${root}${sibling}`)).toBe(false);
    }),
  );
});

test('the root of a project is the nearest folder that is marked as one', async () => {
  const folder = await temporaryFolder();
  const slides = join(folder, 'slides', 'deep');
  await mkdir(slides, { recursive: true });
  await writeFile(join(folder, 'lectern.config.json'), '{}');
  expect(await findProjectRoot(join(slides, 'talk.md'))).toBe(folder);
  await mkdir(join(folder, 'slides', '.git'));
  expect(await findProjectRoot(join(slides, 'talk.md'))).toBe(join(folder, 'slides'));
});

test('a configuration further in or further out leaves the root where it is', async () => {
  const folder = await temporaryFolder();
  const slides = join(folder, 'talks', 'slides');
  await mkdir(slides, { recursive: true });
  await writeFile(join(folder, 'talks', 'package.json'), '{}');
  await writeFile(join(slides, 'lectern.config.yaml'), '');
  await writeFile(join(folder, 'lectern.config.yml'), '');
  const root = await findProjectRoot(join(slides, 'talk.md'));
  expect(root).toBe(join(folder, 'talks'));
  expect(await findConfigs(slides, root)).toEqual([join(slides, 'lectern.config.yaml')]);
  expect(await findConfigs(join(folder, 'talks'), root)).toEqual([]);
  await rm(join(folder, 'talks', 'package.json'));
  expect(await findProjectRoot(join(slides, 'talk.md'))).toBe(folder);
});

test('without a mark, the root is where the command was started, if the file lies below', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'slides', 'talk.md');
  expect(await findProjectRoot(file, folder)).toBe(folder);
  expect(await findProjectRoot(file, join(folder, 'elsewhere'))).toBe(join(folder, 'slides'));
});
