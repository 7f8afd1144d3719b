import { describe, expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { parseManifest } from '../../src/theme/manifest.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import type { ThemePart } from '../../src/theme/theme-part.ts';
import { readParts } from './built-in.ts';

/** A theme that extends another, from its manifest, tokens and sheet. */
function child(
  parents: readonly ThemePart[],
  { manifest = {}, tokens, css }: { manifest?: object; tokens?: object; css?: string },
): ThemePart[] {
  const text = JSON.stringify({
    ...{ name: 'child', version: '1.0.0', license: 'MIT', extends: parents.at(-1)!.manifest.name },
    ...(tokens && { tokens: 'tokens.json' }),
    ...(css && { css: { theme: ['theme.css'] } }),
    ...manifest,
  });
  const read = parseManifest(makeSource('theme.json', text));
  expect(read.diagnostics).toEqual([]);
  return [
    ...parents,
    {
      manifest: read.manifest!,
      tokens: tokens ? makeSource('tokens.json', JSON.stringify(tokens)) : null,
      sheets: css ? [makeSource('theme.css', css)] : [],
    },
  ];
}

const paper = readParts('paper');
const parent = parseTheme(paper).theme!;

test('a theme that says nothing is the one it extends, declaration by declaration', () => {
  const { theme, diagnostics } = parseTheme(child(paper, {}));
  expect(diagnostics).toEqual([]);
  expect(theme).toEqual({
    ...parent,
    name: 'child',
    description: '',
    lineage: ['base', 'paper', 'child'],
  });
});

test('a token replaces the one of its name wherever it is meant', () => {
  const tokens = { palette: { red: { $value: '#123456' } } };
  const { theme } = parseTheme(child(paper, { tokens }));
  expect(theme!.colors.base.get('accent')!.hex).toBe('#123456');
  expect(theme!.colors.base.get('code-keyword')!.hex).toBe('#123456');
  expect(theme!.grounds.accent).toBe('#123456');
  const changed = (css: string) => css.replaceAll('#123456', '#b32a1b');
  expect(changed(theme!.css)).toBe(parent.css);
});

test('what a tone inherits follows the tone that it is inherited from', () => {
  const tokens = { tone: { base: { ink: { $value: '#222222' } } } };
  const { colors } = parseTheme(child(paper, { tokens })).theme!;
  expect(colors.quote.get('ink')!.hex).toBe('#222222');
});

test('a group that says what it extends replaces the inherited one whole', () => {
  const tokens = { tone: { quote: { $extends: '{tone.inverse}' } } };
  const { colors } = parseTheme(child(paper, { tokens })).theme!;
  expect(colors.quote).toEqual(colors.inverse);
});

test('its sheets come after those of the theme it extends, in each layer', () => {
  const { css } = parseTheme(child(paper, { css: '.own { margin: 0 }' })).theme!;
  expect(css.indexOf('.own')).toBeGreaterThan(css.indexOf('.timeline'));
  expect(css).toMatch(/@layer theme \{\n\.own/);
});

test('tones, art and canvas stand until something else is said', () => {
  const { theme } = parseTheme(
    child(paper, { manifest: { art: 'none', canvas: [1280, 720], tones: { quote: 'base' } } }),
  );
  expect(theme).toMatchObject({ art: 'none', canvas: { width: 1280, height: 720 } });
  expect(theme!.tones).toMatchObject({ quote: 'base', statement: 'accent' });
});

test('fonts that nothing asks for are left out', () => {
  const tokens = {
    font: {
      $type: 'fontFamily',
      display: { $value: ['Libre Franklin'] },
      text: { $value: ['Libre Franklin'] },
    },
  };
  const { fonts } = parseTheme(child(paper, { tokens })).theme!;
  const families = fonts.map(({ family }) => family);
  expect(families).toContain('Libre Franklin');
  expect(families.filter((family) => family.startsWith('Newsreader'))).toEqual([]);
});

describe('a mode', () => {
  const tokens = { mode: { dark: { tone: { base: { bg: { $value: '#101010' } } } } } };

  test('is taken as it is described', () => {
    const { theme } = parseTheme(child(paper, { tokens }), { mode: 'dark' });
    expect(theme!.colors.base.get('bg')!.hex).toBe('#101010');
  });

  test('leaves the others alone', () => {
    expect(parseTheme(child(paper, { tokens })).theme!.css).toBe(parent.css);
  });
});

describe('tokens of a deck', () => {
  const place = { start: 4, end: 9, path: 'talk.md' };

  test('stand over those of the theme, in dots or groups', () => {
    const tokens = { 'step.0': '40px', palette: { red: '#123456' } };
    const { theme, diagnostics } = parseTheme(paper, { tokens, place });
    expect(diagnostics).toEqual([]);
    expect(theme!.css).toContain('--deck-step-0: 40px;');
    expect(theme!.colors.base.get('accent')!.hex).toBe('#123456');
  });

  test('are of the type of those that they replace', () => {
    const { theme, diagnostics } = parseTheme(paper, { tokens: { radius: '8px', gutter: '30px' } });
    expect(diagnostics).toEqual([]);
    expect(theme!.css).toContain('--deck-radius: 8px;');
    expect(theme!.css).toContain('--deck-gutter: 30px;');
  });

  test('that the theme does not have are told with the nearest', () => {
    const { theme, diagnostics } = parseTheme(paper, { tokens: { 'step.00': '40px' }, place });
    expect(theme).not.toBeNull();
    expect(diagnostics).toMatchObject([
      { severity: 'warning', rule: 'unknown-token', path: 'talk.md', range: { start: 4, end: 9 } },
    ]);
  });

  test('with a wrong value make no theme', () => {
    const { theme, diagnostics } = parseTheme(paper, { tokens: { 'step.0': 'large' }, place });
    expect(theme).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'token-value', path: 'talk.md' }]);
  });
});
