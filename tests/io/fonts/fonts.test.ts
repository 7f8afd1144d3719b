import { mkdir, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EnvironmentError } from '../../../src/io/errors.ts';
import { readCoverage } from '../../../src/io/fonts/font-coverage.ts';
import { instanceFonts } from '../../../src/io/fonts/fonts.ts';
import { covers, meets, parseUnicodeRange } from '../../../src/io/fonts/unicode-range.ts';
import type { FontFace } from '../../../src/theme/types.ts';
import { temporaryFolder } from '../support.ts';

const scripts = ['latin', 'latin-ext', 'vietnamese'];
const face: FontFace = {
  family: 'Newsreader',
  package: '@fontsource-variable/newsreader',
  files: Object.fromEntries(
    scripts.map((script) => [script, `files/newsreader-${script}-opsz-normal.woff2`]),
  ),
  axes: { opsz: 20, wght: 450 },
  weight: 450,
  style: 'normal',
};

const codePoints = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));

test('only the script subsets that the deck needs become files, with their ranges in the CSS', async () => {
  const cache = await temporaryFolder();
  const plain = await instanceFonts([face], codePoints('Plain text.'), { cache });
  expect(plain.files.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^newsreader-latin-450-[0-9a-f]{12}\.woff2$/),
  ]);
  expect(plain.css).toMatch(
    /^@font-face\{font-family:"Newsreader";font-style:normal;font-weight:450;font-display:block;src:url\('assets\/newsreader-latin-450-[0-9a-f]{12}\.woff2'\) format\('woff2'\);unicode-range:U\+0000-00FF,[^;]*\}$/,
  );
  const polish = await instanceFonts([face], codePoints('Żółw'), { cache });
  expect(polish.files.map(({ name }) => name.slice(0, 21))).toEqual([
    'newsreader-latin-450-',
    'newsreader-latin-ext-',
  ]);
});

test('the second time fonts come from the cache, the same to the byte, also for another text', async () => {
  const cache = await temporaryFolder();
  const first = await instanceFonts([face], codePoints('One'), { cache });
  const cached = await readdir(join(cache, 'fonts'));
  const path = join(
    cache,
    'fonts',
    cached.find((name) => name.endsWith('.woff2'))!,
  );
  const before = await stat(path);
  const second = await instanceFonts([face], codePoints('Two, other characters'), { cache });
  expect(second.files).toEqual(first.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })));
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
});

test('a cached file that was cut short is made again', async () => {
  const cache = await temporaryFolder();
  const first = await instanceFonts([face], codePoints('One'), { cache });
  const [name] = (await readdir(join(cache, 'fonts'))).filter((each) => each.endsWith('.woff2'));
  await truncate(join(cache, 'fonts', name!), 5000);
  const second = await instanceFonts([face], codePoints('One'), { cache });
  expect(second.files[0]?.name).toBe(first.files[0]?.name);
});

test('characters without a glyph are named, blanks and invisible ones are not', async () => {
  const cache = await temporaryFolder();
  const { missing } = await instanceFonts([face], codePoints('Aé\u00a0\u200b\u200d\ufe0f\n→မ漢😀'), {
    cache,
  });
  expect(missing.map((code) => String.fromCodePoint(code))).toEqual(['မ', '→', '漢', '😀']);
});

test('a package that is not installed, a missing file and a missing axis are errors of the environment', async () => {
  const options = { cache: await temporaryFolder() };
  const wrong: [Partial<FontFace>, RegExp][] = [
    [
      { package: '@fontsource-variable/no-such-font' },
      /needs the package @fontsource-variable\/no-such-font/,
    ],
    [{ package: '../../evil' }, /not installed/],
    [{ files: { latin: 'files/none.woff2' } }, /has no file files\/none\.woff2/],
    [{ files: { latin: '../../../package.json' } }, /has no file/],
    [{ files: { latin: 'package.json' } }, /cannot make a static font/],
    [{ axes: { wdth: 75 } }, /cannot make a static font of .* at wdth 75/],
  ];
  for (const [change, message] of wrong) {
    const promise = instanceFonts([{ ...face, ...change }], codePoints('A'), options);
    await expect(promise).rejects.toThrow(message);
    await expect(promise).rejects.toThrow(EnvironmentError);
  }
});

test("a font of the user's project that tells no ranges serves every character", async () => {
  const projectFolder = await temporaryFolder();
  const folder = join(projectFolder, 'node_modules', 'my-font');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{}');
  const newsreader = new URL('../../../node_modules/@fontsource-variable/newsreader/files/', import.meta.url);
  await writeFile(
    join(folder, 'mine.woff2'),
    await readFile(new URL('newsreader-latin-wght-normal.woff2', newsreader)),
  );
  await symlink('/etc/hostname', join(folder, 'out.woff2'));
  const mine = {
    ...face,
    family: 'My "Font"</style>',
    package: 'my-font',
    files: { all: 'mine.woff2' },
    axes: { wght: 400 },
  };
  const options = { cache: await temporaryFolder(), projectFolder };
  const { css, files } = await instanceFonts([mine], codePoints('漢'), options);
  expect(files).toHaveLength(1);
  expect(css).toContain('font-family:"My Font/style>"');
  expect(css).not.toContain('unicode-range');
  await expect(
    instanceFonts([{ ...mine, files: { all: 'out.woff2' } }], codePoints('A'), options),
  ).rejects.toThrow('has no file');
});

test('ranges are read as CSS writes them', () => {
  expect(parseUnicodeRange('U+26, u+0-7F, U+0025-00FF,U+4??, nonsense, U+')).toEqual([
    [0x26, 0x26],
    [0, 0x7f],
    [0x25, 0xff],
    [0x400, 0x4ff],
  ]);
  expect(meets([[65, 90]], new Set([64, 91]))).toBe(false);
  expect(meets([[65, 90]], new Set([64, 90]))).toBe(true);
});

test('every code point of a range that was written is covered, its neighbours are not', () => {
  const bound = fc.integer({ min: 1, max: 0x10fffe });
  fc.assert(
    fc.property(bound, bound, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const ranges = parseUnicodeRange(`U+${first.toString(16)}-${last.toString(16)}`);
      expect([first - 1, first, last, last + 1].map((code) => covers(ranges, code))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }),
  );
});

test('the coverage of bytes that are no font is empty, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 200 }), (bytes) => {
      expect(readCoverage(bytes)).toEqual([]);
    }),
  );
});
