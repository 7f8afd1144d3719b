import { describe, expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import type { Brand } from '../../src/theme/brand.ts';
import { fromHex } from '../../src/theme/color.ts';
import { contrastRatio } from '../../src/theme/contrast.ts';
import { type House, makeHouseTokens } from '../../src/theme/house-tokens.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import type { ThemePart } from '../../src/theme/theme-part.ts';
import { modeNames, toneNames } from '../../src/theme/types.ts';
import { builtIn, readParts } from './built-in.ts';

const color = (hex: string) => fromHex(hex)!;
const brands: Record<string, Brand> = {
  accent: { accent: color('#00aa77') },
  all: { accent: color('#7a1fa2'), accent2: color('#117722'), ink: color('#112233'), bg: color('#fffaf0') },
  dark: { accent: color('#ffcc00'), bg: color('#101418'), ink: color('#f2f2f2'), muted: color('#999999') },
};

function furnish(parents: readonly ThemePart[], house: Partial<House>): ThemePart[] {
  const text = makeHouseTokens(parents, { name: 'house', comment: 'What differs.', brand: {}, ...house })!;
  const { manifest } = parents.at(-1)!;
  const part = { manifest: { ...manifest, mode: null, fonts: [], sheets: [] }, sheets: [] };
  return [...parents, { ...part, tokens: makeSource('house/tokens.json', text) }];
}

describe.each(builtIn)('on %s', (name) => {
  const parents = readParts(name);

  test.each(Object.entries(brands))(
    'a theme has the colours that a deck with the brand “%s” has',
    (_, brand) => {
      const parts = furnish(parents, { brand });
      const { theme, diagnostics } = parseTheme(parts);
      expect(diagnostics).toEqual([]);
      const asked = parseTheme(parents, { brand }).theme!;
      for (const tone of toneNames) {
        const hexes = (colors: typeof theme) =>
          [...colors!.colors[tone]].map(([role, { hex }]) => [role, hex]);
        expect(hexes(theme), tone).toEqual(hexes(asked));
      }
    },
  );

  test('every mode of such a theme can be read', () => {
    for (const mode of modeNames) {
      const { theme, diagnostics } = parseTheme(furnish(parents, { brand: brands.all! }), { mode });
      expect(theme?.mode).toBe(mode);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

test('the roles refer to the palette, which is all that there is to change', () => {
  const text = makeHouseTokens(readParts('paper'), { name: 'house', comment: '', brand: brands.accent! })!;
  expect(JSON.parse(text)).toMatchObject({
    brand: { $type: 'color', accent: { $value: '#00aa77' } },
    tone: {
      base: { accent: { $value: '{brand.accent}' }, 'accent-text': { $value: '{brand.accent-text}' } },
      accent: { bg: { $value: '{brand.accent}' } },
    },
  });
});

test('a mode with colours of its own is described', () => {
  const modes = new Map([['dark', { accent: color('#ff9966'), bg: color('#0b0b0b') }]] as const);
  const parts = furnish(readParts('paper'), { brand: brands.accent!, modes });
  const { theme, diagnostics } = parseTheme(parts, { mode: 'dark' });
  expect(diagnostics).toEqual([]);
  expect(theme!.grounds.base).toBe('#0b0b0b');
  expect(theme!.colors.base.get('accent')!.hex).toBe('#ff9966');
  expect(parseTheme(parts).theme!.colors.base.get('accent')!.hex).toBe('#00aa77');
});

test('families go before those of the theme below, which stay for other scripts', () => {
  const text = makeHouseTokens(readParts('paper'), {
    ...{ name: 'house', comment: '', brand: {} },
    families: { headings: 'Onest' },
  })!;
  const { font } = JSON.parse(text) as { font: Record<string, { $value: string[] }> };
  expect(Object.keys(font).filter((key) => !key.startsWith('$'))).toEqual(['display']);
  expect(font.display!.$value.slice(0, 2)).toEqual(['Onest', 'Newsreader Display']);
});

test('a second theme on such a theme has a palette of its own', () => {
  const first = furnish(readParts('paper'), { brand: brands.accent! });
  const text = makeHouseTokens(first, { name: 'team', comment: '', brand: brands.all! })!;
  expect(Object.keys(JSON.parse(text) as object)).toContain('team-brand');
});

test.each<[string, Brand]>([
  ['an accent alone', brands.accent!],
  ['a light ground of its own', brands.all!],
])('a theme that says it is dark is dark unasked, and light when it is asked: %s', (_, brand) => {
  const parts = furnish(readParts('paper'), { brand });
  const last = parts.at(-1)!;
  const dark = [...parts.slice(0, -1), { ...last, manifest: { ...last.manifest, mode: 'dark' as const } }];
  const unasked = parseTheme(dark).theme!;
  expect(unasked.mode).toBe('dark');
  expect(unasked.grounds).toEqual(parseTheme(parts, { mode: 'dark' }).theme!.grounds);
  expect(unasked.grounds.base).not.toBe(parseTheme(parts).theme!.grounds.base);
  expect(parseTheme(dark, { mode: 'light' }).theme!.grounds).toEqual(parseTheme(parts).theme!.grounds);
  const { base } = unasked.colors;
  expect(contrastRatio(base.get('accent')!, base.get('bg')!)).toBeGreaterThanOrEqual(3);
});
