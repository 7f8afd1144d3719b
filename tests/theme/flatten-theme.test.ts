import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { flattenTheme } from '../../src/theme/flatten-theme.ts';
import { parseManifest } from '../../src/theme/manifest.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import type { ThemePart } from '../../src/theme/theme-part.ts';
import { builtIn, readParts } from './built-in.ts';

/** What a flattened theme is when it is read from its files. */
function readFlat(files: ReadonlyMap<string, string>): ThemePart {
  const source = (path: string) => makeSource(path, files.get(path)!);
  const { manifest, diagnostics } = parseManifest(source('theme.json'));
  expect(diagnostics).toEqual([]);
  return {
    manifest: manifest!,
    tokens: source(manifest!.tokens!),
    sheets: manifest!.sheets.map(({ path }) => source(path)),
  };
}

test.each(builtIn)('%s without what it stands on is the same theme', (name) => {
  const parts = readParts(name);
  const { files, tokens } = flattenTheme(parts, 'own')!;
  const [whole, flat] = [parseTheme(parts).theme!, parseTheme([readFlat(files)]).theme!];
  expect(flat.css).toBe(whole.css);
  expect({ ...flat, css: '', name: '', lineage: [] }).toEqual({ ...whole, css: '', name: '', lineage: [] });
  expect(tokens.size).toBeGreaterThan(20);
});

test('sheets of one name keep their texts, and the same text is there once', () => {
  const parts = readParts('paper');
  const last = parts.at(-1)!;
  const sheet = (css: string) => ({ layer: 'theme' as const, path: 'own.css', css });
  const more = [sheet('.a {}'), sheet('.b {}'), sheet('.a {}')];
  const manifest = {
    ...last.manifest,
    fonts: last.manifest.fonts.map((font) => ({ ...font, optional: true, style: 'italic' as const })),
    sheets: [...last.manifest.sheets, ...more],
  };
  const sheets = [...last.sheets, ...more.map(({ css }) => makeSource('own.css', css))];
  const { files } = flattenTheme([...parts.slice(0, -1), { ...last, manifest, sheets }], 'own')!;
  expect([files.get('own.css'), files.get('own-2.css'), files.has('own-3.css')]).toEqual([
    '.a {}\n',
    '.b {}\n',
    false,
  ]);
  const fonts = readFlat(files).manifest.fonts;
  expect(fonts.some(({ style, optional }) => style === 'italic' && optional)).toBe(true);
});

test('tokens that cannot be read give no theme', () => {
  const parts = readParts('paper');
  const broken = { ...parts.at(-1)!, tokens: makeSource('tokens.json', '{') };
  expect(flattenTheme([...parts.slice(0, -1), broken], 'own')).toBeNull();
});
