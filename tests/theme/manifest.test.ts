import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSource, positionAt } from '../../src/source/source.ts';
import { parseManifest } from '../../src/theme/manifest.ts';

const good = {
  name: 'plain',
  version: '1.2.0',
  license: 'MIT',
  tokens: 'tokens.json',
  css: { theme: ['theme.css'], base: ['css/base.css', 'css/text.css'] },
};

function parse(manifest: unknown) {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest, null, 2);
  return parseManifest(makeSource('theme.json', text));
}

test('a good manifest is read whole, its sheets in the order of the layers', () => {
  const { manifest, diagnostics } = parse({ ...good, tones: { quote: 'tint' } });
  expect(diagnostics).toEqual([]);
  expect(manifest).toMatchObject({
    name: 'plain',
    version: '1.2.0',
    license: 'MIT',
    description: null,
    extends: null,
    mode: null,
    tokens: 'tokens.json',
    sheets: [
      { layer: 'base', path: 'css/base.css' },
      { layer: 'base', path: 'css/text.css' },
      { layer: 'theme', path: 'theme.css' },
    ],
    fonts: [],
    tones: { quote: 'tint' },
    art: null,
    canvas: null,
    layouts: null,
  });
});

test('an unknown key is a warning that names the nearest one', () => {
  const { manifest, diagnostics } = parse({ ...good, licence: 'MIT' });
  expect(manifest).not.toBeNull();
  expect(diagnostics).toMatchObject([
    { severity: 'warning', rule: 'unknown-key', help: expect.stringContaining('write "license"') },
  ]);
});

test.each(['name', 'version', 'license', 'tokens', 'css'])('without "%s" there is no theme', (key) => {
  const { manifest, diagnostics } = parse({ ...good, [key]: undefined });
  expect(manifest).toBeNull();
  expect(diagnostics).toMatchObject([
    { severity: 'error', rule: 'missing-key', message: expect.stringContaining(key) },
  ]);
});

test.each([
  ['name', 'My Theme'],
  ['version', 'one'],
  ['tokens', '../tokens.json'],
  ['tokens', '/etc/passwd'],
  ['tokens', 7],
  ['css', ['theme.css']],
])('a wrong value of "%s" is an error at its place: %j', (key, value) => {
  const { manifest, diagnostics } = parse({ ...good, [key]: value });
  expect(manifest).toBeNull();
  expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'wrong-value' }]);
});

test.each<[string, unknown]>([
  ['css', { base: 'base.css', theme: [7] }],
  ['mode', 'dusk'],
  ['mode', ['dark']],
  ['art', ['none']],
  ['canvas', [1920]],
  ['canvas', '16:9'],
  ['layouts', ['cover', 7]],
  ['layouts', 'cover'],
  ['tones', []],
  ['tones', { quote: ['tint'] }],
  ['logo', '../logo.svg'],
  ['footer', 7],
])('a wrong value of "%s" is told and left out: %j', (key, value) => {
  const { manifest, diagnostics } = parse({ ...good, [key]: value });
  expect(diagnostics).toMatchObject([{ severity: 'error' }]);
  expect(manifest).toMatchObject({ name: 'plain', mode: null, art: null, canvas: null, layouts: null });
});

test('picture, line, canvas, layouts and mode are taken as they are said', () => {
  const said = { logo: 'logo.svg', footer: 'Acme', canvas: [1280, 720], layouts: ['cover'], mode: 'dark' };
  const { manifest, diagnostics } = parse({ ...good, ...said });
  expect(diagnostics).toEqual([]);
  expect(manifest).toMatchObject({ ...said, canvas: { width: 1280, height: 720 } });
});

test('a sheet outside the folder of the theme is refused', () => {
  expect(parse({ ...good, css: { base: ['../../x.css'] } }).diagnostics).toMatchObject([
    { rule: 'wrong-value' },
  ]);
});

test('a wrong tone and a wrong art list what is allowed', () => {
  const { diagnostics } = parse({ ...good, tones: { quote: 'tnit' }, art: 'photo' });
  expect(diagnostics.map(({ help }) => help)).toEqual([
    expect.stringContaining('write "tint"'),
    expect.stringMatching(/engraving,.* none/),
  ]);
});

test('problems tell line and column', () => {
  const text = '{\n  "name": "plain",\n  "nmae": 1\n}\n';
  const { diagnostics } = parse(text);
  const unknown = diagnostics.find(({ rule }) => rule === 'unknown-key');
  expect(positionAt(text, unknown!.range!.start)).toEqual({ line: 3, column: 3 });
});

describe('fonts', () => {
  const font = {
    family: 'Some Serif',
    package: '@scope/some-serif',
    file: 'files/some-{script}-normal.woff2',
  };
  const fontOf = (extra: object) => parse({ ...good, fonts: [{ ...font, ...extra }] });

  test('a face names a file for each script', () => {
    const { manifest } = fontOf({
      scripts: ['latin', 'cyrillic'],
      axes: { opsz: 72, wght: 300 },
      weight: 300,
    });
    expect(manifest!.fonts).toEqual([
      {
        family: 'Some Serif',
        package: '@scope/some-serif',
        files: { latin: 'files/some-latin-normal.woff2', cyrillic: 'files/some-cyrillic-normal.woff2' },
        axes: { opsz: 72, wght: 300 },
        weight: 300,
        style: 'normal',
      },
    ]);
  });

  test.each([
    ['family', 'x"; }'],
    ['package', '../other'],
    ['file', '../../secret.woff2'],
    ['file', 'files/a.exe'],
    ['scripts', []],
    ['axes', { weight: 400 }],
    ['weight', 1.5],
    ['style', 'oblique'],
  ])('a wrong "%s" is an error: %j', (key, value) => {
    const { manifest, diagnostics } = fontOf({ [key]: value });
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'wrong-font' }]);
    expect(manifest!.fonts).toEqual([]);
  });
});

test('no text makes the parser throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parse(text)));
});
