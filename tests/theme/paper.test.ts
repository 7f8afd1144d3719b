import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { describe, expect, test } from 'vitest';
import { contrastRatio, findWeakPairs } from '../../src/theme/contrast.ts';
import { parseManifest } from '../../src/theme/manifest.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { makeReport } from '../../src/theme/report.ts';
import { roleNames } from '../../src/theme/roles.ts';
import { parseTokens } from '../../src/theme/tokens.ts';
import { readTones } from '../../src/theme/tones.ts';
import { toneNames } from '../../src/theme/types.ts';
import { readPaper } from './paper.ts';

const { manifest, diagnostics } = parseManifest(readPaper('theme.json'));
const sheets = manifest!.sheets.map(({ path }) => readPaper(path));

test('the manifest of paper has no problem', () => {
  expect(diagnostics).toEqual([]);
});

test('paper becomes a theme without a warning', () => {
  const { theme, diagnostics: problems } = parseTheme(manifest!, readPaper(manifest!.tokens), sheets);
  expect(problems).toEqual([]);
  expect(theme).toMatchObject({
    name: 'paper',
    art: 'engraving',
    grounds: { base: '#f4f1ea', accent: '#b32a1b' },
  });
});

test('every font file that paper names is installed', () => {
  for (const face of manifest!.fonts) {
    for (const file of Object.values(face.files)) {
      const root = join(import.meta.dirname, '../../node_modules', face.package);
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(dirname(file)).toBe('files');
    }
  }
});

test('every family that comes first in a font token is declared', () => {
  const { tokens } = parseTokens(readPaper('tokens.json'));
  const declared = new Set(manifest!.fonts.map(({ family }) => family));
  for (const token of tokens.values()) {
    if (token.type === 'fontFamily') expect(declared).toContain(/^"([^"]+)"/.exec(token.css)?.[1]);
  }
});

describe.each(toneNames)('the tone %s', (tone) => {
  const { tokens } = parseTokens(readPaper('tokens.json'));
  const colors = readTones(tokens, makeReport('tokens.json')).colors[tone];

  test('gives every role a colour', () => {
    expect([...colors.keys()]).toEqual([...roleNames]);
  });

  test.each(['code-added', 'code-removed'] as const)(
    'has code that can be read on the ground of %s',
    (change) => {
      const share = Number(
        new RegExp(`color-mix\\(in srgb, var\\(--deck-${change}\\) (\\d+)%, var\\(--deck-code-bg\\)\\)`).exec(
          readPaper('css/code.css').text,
        )?.[1],
      );
      const [ink, ground] = [colors.get(change)!, colors.get('code-bg')!];
      const mixed = ground.srgb.map((c, i) => c + (ink.srgb[i]! - c) * (share / 100));
      const tint = { ...ground, srgb: [mixed[0]!, mixed[1]!, mixed[2]!] as const };
      const weak = roleNames
        .filter((role) => role.startsWith('code-') && role !== 'code-bg' && role !== 'code-mark')
        .map((role) => [role, contrastRatio(colors.get(role)!, tint)] as const)
        .filter(([, ratio]) => !(ratio >= 4.5));
      expect(weak).toEqual([]);
    },
  );

  test('has enough contrast in every pair of roles', () => {
    expect(findWeakPairs(colors)).toEqual([]);
  });

  test('sets running text at 5 to 1 or better, its ink at 6', () => {
    expect(contrastRatio(colors.get('ink')!, colors.get('bg')!)).toBeGreaterThan(6);
    expect(contrastRatio(colors.get('muted')!, colors.get('bg')!)).toBeGreaterThan(5);
  });
});

describe.each(sheets.map(({ path, text }) => [path, text]))('%s', (_, text) => {
  const names = tokenize({ css: text! }).flatMap((token) =>
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
    const hashes = tokenize({ css: text! }).filter(([type]) => type === TokenType.Hash);
    expect(hashes.map(([, written]) => written)).toEqual([]);
  });
});

test('layouts use only custom properties that exist', () => {
  const { theme } = parseTheme(manifest!, readPaper(manifest!.tokens), sheets);
  const css = theme!.css;
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const unset = [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)]
    .map(([, name]) => name!)
    .filter((name) => !set.has(name));
  expect(unset).toEqual([]);
});
