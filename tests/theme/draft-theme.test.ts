import { describe, expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { fromHex } from '../../src/theme/color.ts';
import { draftTheme } from '../../src/theme/draft-theme.ts';
import { parseManifest } from '../../src/theme/manifest.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import type { ThemePart } from '../../src/theme/theme-part.ts';
import type { Dress } from '../../src/theme/settle-tokens.ts';
import { modeNames, toneNames } from '../../src/theme/types.ts';
import { readParts } from './built-in.ts';

const paper = readParts('paper');
const acmeOf = { name: 'acme', comment: 'What differs.', description: 'Ours.' };
const brand = { accent: fromHex('#00aa77')! };

function draft(dress: Dress): ThemePart & { readonly text: string } {
  const { manifest, tokens } = draftTheme(paper, { ...acmeOf, dress, faces: [] })!;
  const read = parseManifest(makeSource('themes/acme/theme.json', manifest));
  expect(read.diagnostics).toEqual([]);
  return {
    manifest: read.manifest!,
    tokens: makeSource('themes/acme/tokens.json', tokens),
    sheets: [],
    text: tokens,
  };
}

describe('a saved theme looks in every mode as the one that it was made from with the changes', () => {
  test.each<[string, Dress]>([
    ['an accent', { mode: 'light', brand }],
    ['a dark ground', { mode: 'light', brand: { ...brand, bg: fromHex('#101820')! } }],
    [
      'an ink, and a role',
      { mode: 'light', brand: { ink: fromHex('#223344')! }, tokens: { 'tone.base.line': '#aabbcc' } },
    ],
  ])('%s', (_, dress) => {
    const acme = draft(dress);
    for (const mode of modeNames) {
      const saved = parseTheme([...paper, acme], { mode }).theme!;
      const wanted = parseTheme(paper, { ...dress, mode }).theme!;
      for (const tone of toneNames)
        expect([...saved.colors[tone]], `${mode} ${tone}`).toEqual([...wanted.colors[tone]]);
    }
  });

  test('and what is read in it is legible, while shapes keep the colour that was asked for', () => {
    const acme = draft({ mode: 'light', brand });
    for (const mode of modeNames)
      for (const { message } of parseTheme([...paper, acme], { mode }).diagnostics)
        expect(message).toMatch(/, accent on bg has a contrast of/);
  });
});

test('a theme that was seen dark is dark unasked', () => {
  const acme = draft({ mode: 'dark', brand });
  const saved = parseTheme([...paper, acme]).theme!;
  expect(saved.mode).toBe('dark');
  expect(saved.grounds).toEqual(parseTheme(paper, { mode: 'dark', brand }).theme!.grounds);
  expect(parseTheme([...paper, acme], { mode: 'light' }).theme!.grounds).toEqual(
    parseTheme(paper, { mode: 'light', brand }).theme!.grounds,
  );
});

test('sizes and fonts are written as tokens, and colours that did not change are not', () => {
  const { text } = draft({
    mode: 'light',
    tokens: { 'step.0': '40px', radius: '8px', 'font.display': ['Georgia', 'serif'] },
  });
  expect(JSON.parse(text)).toEqual({
    step: { 0: { $value: { value: 40, unit: 'px' } } },
    radius: { $value: { value: 8, unit: 'px' } },
    font: { display: { $value: ['Georgia', 'serif'] } },
  });
});

test('faces of other themes come along', () => {
  const faces = paper
    .flatMap(({ manifest }) => manifest.fonts)
    .filter(({ family }) => family === 'Newsreader Text');
  const { manifest } = draftTheme(paper, { ...acmeOf, dress: {}, faces })!;
  expect(parseManifest(makeSource('theme.json', manifest)).manifest!.fonts).toEqual(faces);
});

test('changes that are wrong give no theme', () => {
  expect(draftTheme(paper, { ...acmeOf, dress: { tokens: { radius: 'round' } }, faces: [] })).toBeNull();
});
