import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { describe, expect, test } from 'vitest';
import { contrastRatio, findWeakPairs } from '../../src/theme/contrast.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { roleNames, textContrast } from '../../src/theme/roles.ts';
import { modeNames, toneNames } from '../../src/theme/types.ts';
import { builtIn, readFile, readParts } from './built-in.ts';

describe.each(builtIn)('the theme %s', (name) => {
  const parts = readParts(name);

  test('is read without a warning', () => {
    const { theme, diagnostics } = parseTheme(parts);
    expect(diagnostics).toEqual([]);
    expect(theme).toMatchObject({ name });
    expect(theme!.description).not.toBe('');
    expect(existsSync(join(import.meta.dirname, '../../themes', name, 'LICENSE'))).toBe(true);
  });

  test('names font files that are installed', () => {
    for (const face of parts.flatMap(({ manifest }) => manifest.fonts).filter(({ optional }) => !optional)) {
      for (const file of Object.values(face.files)) {
        const root = join(import.meta.dirname, '../../node_modules', face.package);
        expect(existsSync(join(root, file)), file).toBe(true);
        expect(dirname(file)).toBe('files');
      }
    }
  });

  test('declares every family that comes first in a font token', () => {
    const { css, fonts } = parseTheme(parts).theme!;
    const declared = new Set(fonts.map(({ family }) => family));
    const first = [...css.matchAll(/--deck-font-\w+: "([^"]+)"/g)].map(([, family]) => family);
    expect(first).toHaveLength(4);
    for (const family of first) expect(declared).toContain(family);
  });

  test('uses only custom properties that exist', () => {
    const { css } = parseTheme(parts).theme!;
    const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, property]) => property));
    const unset = [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)]
      .map(([, property]) => property!)
      .filter((property) => !set.has(property));
    expect(unset).toEqual([]);
  });

  describe.each(modeNames)('in the mode %s', (mode) => {
    const { theme, diagnostics } = parseTheme(parts, { mode });
    const { colors } = theme!;

    test('has enough contrast in every pair of roles', () => {
      expect(diagnostics).toEqual([]);
      for (const tone of toneNames) {
        expect([...colors[tone].keys()].sort()).toEqual([...roleNames].sort());
        expect(findWeakPairs(colors[tone]), tone).toEqual([]);
      }
    });

    test('sets running text at 5 to 1 or better, its ink at 6; at 7 where contrast is asked for', () => {
      for (const tone of toneNames) {
        const ratio = (role: 'ink' | 'muted') =>
          contrastRatio(colors[tone].get(role)!, colors[tone].get('bg')!);
        expect(ratio('ink'), tone).toBeGreaterThan(mode === 'contrast' ? 7 : 6);
        expect(ratio('muted'), tone).toBeGreaterThanOrEqual(mode === 'contrast' ? 7 : 5);
      }
    });

    test.each(['code-added', 'code-removed'] as const)(
      'has code that can be read on the ground of %s',
      (change) => {
        const share = Number(
          new RegExp(
            `color-mix\\(in srgb, var\\(--deck-${change}\\) (\\d+)%, var\\(--deck-code-bg\\)\\)`,
          ).exec(readFile('base', 'css/code.css').text)?.[1],
        );
        for (const tone of toneNames) {
          const [ink, ground] = [colors[tone].get(change)!, colors[tone].get('code-bg')!];
          const mixed = ground.srgb.map((c, i) => c + (ink.srgb[i]! - c) * (share / 100));
          const tint = { ...ground, srgb: [mixed[0]!, mixed[1]!, mixed[2]!] as const };
          const weak = roleNames
            .filter((role) => role.startsWith('code-') && role !== 'code-bg' && role !== 'code-mark')
            .map((role) => [tone, role, contrastRatio(colors[tone].get(role)!, tint)] as const)
            .filter(([, , ratio]) => !(ratio >= textContrast));
          expect(weak).toEqual([]);
        }
      },
    );
  });
});

const sheets = builtIn.flatMap((name) => {
  const { manifest, sheets: texts } = readParts(name).at(-1)!;
  return manifest.sheets.map(({ path }, at) => [`${name}/${path}`, texts[at]!.text] as const);
});

describe.each(sheets)('%s', (_, text) => {
  const names = tokenize({ css: text }).flatMap((token) =>
    token[0] === TokenType.Ident ? [token[4].value] : [],
  );

  test('has logical properties only, so that right-to-left decks mirror', () => {
    const physical =
      /^(?:(?:margin|padding|border|scroll-margin)-(?:left|right|top|bottom)(?:-.+)?|inset-(?:left|right))$/;
    expect(names.filter((name) => physical.test(name))).toEqual([]);
    expect(text).not.toMatch(/(?:margin|padding|inset): *(?:[^\s;]+ ){3}[^\s;]+;/); // top right bottom left
    expect(text).not.toMatch(/[;{]\s*(?:left|right|top|bottom|width|height|float|clear)\s*:/);
  });

  test('has no capitals, shadows or faded text', () => {
    const unwanted = ['text-transform', 'box-shadow', 'text-shadow', 'opacity', 'filter', 'center-text'];
    expect(names.filter((name) => unwanted.includes(name))).toEqual([]);
    expect(text).not.toMatch(/text-align:\s*center/);
  });

  test('takes its colours from roles', () => {
    const hashes = tokenize({ css: text }).filter(([type]) => type === TokenType.Hash);
    expect(hashes.map(([, written]) => written)).toEqual([]);
  });
});
