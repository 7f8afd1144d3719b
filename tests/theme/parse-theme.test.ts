import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { layerOrder } from '../../src/theme/css.ts';
import type { Manifest } from '../../src/theme/manifest.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { roleNames } from '../../src/theme/roles.ts';
import { toneNames } from '../../src/theme/types.ts';

const manifest: Manifest = {
  name: 'plain',
  version: '1.0.0',
  license: 'MIT',
  description: null,
  extends: null,
  mode: null,
  tokens: 'tokens.json',
  sheets: [
    { layer: 'base', path: 'base.css' },
    { layer: 'theme', path: 'theme.css' },
  ],
  fonts: [],
  tones: {},
  art: 'none',
  canvas: { width: 1920, height: 1080 },
  layouts: null,
  logo: null,
  footer: null,
  named: { layouts: [], packages: [] },
};
const sheets = [
  makeSource('base.css', 'h2 { color: var(--deck-ink) }'),
  makeSource('theme.css', 'h2 { margin: 0 }'),
];

/** Tokens with black on white, or white on black where a ground is dark, in every tone. */
function makeTokens(change: (tones: Record<string, Record<string, unknown>>) => void = () => {}) {
  const grounds = ['bg', 'surface', 'on-accent', 'mark', 'code-bg', 'code-mark'];
  const base = Object.fromEntries(
    roleNames.map((role) => [role, { $value: grounds.includes(role) ? '#fff' : '#000' }]),
  );
  const tone: Record<string, Record<string, unknown>> = { base };
  for (const name of toneNames.slice(1)) tone[name] = { $extends: '{tone.base}' };
  change(tone);
  const tokens = {
    tone: { $type: 'color', ...tone },
    step: { $type: 'dimension', '-1': { $value: { value: 32, unit: 'px' } } },
  };
  return makeSource('tokens.json', JSON.stringify(tokens, null, 1));
}

test('the stylesheet is flat: layer order, tokens and tones, then the sheets in their layers', () => {
  const tokens = makeTokens((tone) => {
    tone.inverse = { $extends: '{tone.base}', bg: { $value: '#000' }, ink: { $value: '#fff' } };
    tone.closing = { $extends: '{tone.inverse}' };
  });
  const { theme } = parseTheme([{ manifest, tokens: tokens, sheets }]);
  const css = theme!.css;
  const order = [
    layerOrder,
    '--deck-step--1: 32px;',
    "[data-tone='inverse'] {\n  --deck-bg: #000000;\n  --deck-ink: #ffffff;\n}",
    'h2 { color',
    'h2 { margin',
  ];
  const places = order.map((part) => css.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(css).not.toContain("[data-tone='tint']");
  expect(theme!.grounds).toMatchObject({ base: '#ffffff', inverse: '#000000', closing: '#000000' });
});

test('a tone without a colour for a role is an error', () => {
  const tokens = makeTokens((tone) => {
    delete tone.base!.muted;
  });
  const { theme, diagnostics } = parseTheme([{ manifest, tokens: tokens, sheets }]);
  expect(theme).toBeNull();
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      rule: 'missing-token',
      message: 'the tone "base" has no colour for muted',
    }),
  );
});

test('a missing tone is an error', () => {
  const { diagnostics } = parseTheme([
    { manifest, tokens: makeTokens((tone) => void delete tone.quote), sheets },
  ]);
  expect(diagnostics).toMatchObject([
    { severity: 'error', rule: 'missing-token', message: 'the theme has no tone "quote"' },
  ]);
});

test('mistyped tones and roles are warnings that name the nearest', () => {
  const tokens = makeTokens((tone) => {
    tone.inverce = { bg: { $value: '#000' } };
    tone.tint!.inkk = { $value: '#000' };
  });
  const { theme, diagnostics } = parseTheme([{ manifest, tokens: tokens, sheets }]);
  expect(theme).not.toBeNull();
  expect(diagnostics.map(({ rule, help }) => [rule, help?.split(';')[0]])).toEqual(
    expect.arrayContaining([
      ['unknown-tone', 'write "inverse"'],
      ['unknown-role', 'write "ink"'],
    ]),
  );
});

test('colours too much alike are a warning with their contrast', () => {
  const tokens = makeTokens((tone) => {
    tone.tint = { $extends: '{tone.base}', muted: { $value: '#999' } };
  });
  const { theme, diagnostics } = parseTheme([{ manifest, tokens: tokens, sheets }]);
  expect(theme).not.toBeNull();
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'low-contrast',
      message: 'in the tone tint, muted on bg has a contrast of 2.85',
    },
    { rule: 'low-contrast', message: expect.stringContaining('muted on surface') },
  ]);
});

test('CSS that reaches out makes no theme', () => {
  const bad = [sheets[0]!, makeSource('theme.css', '@import "https://example.org/x.css";')];
  const { theme, diagnostics } = parseTheme([{ manifest, tokens: makeTokens(), sheets: bad }]);
  expect(theme).toBeNull();
  expect(diagnostics).toMatchObject([{ path: 'theme.css', rule: 'css-reach' }]);
});

test('broken tokens are told once, without what they leave missing', () => {
  const { theme, diagnostics } = parseTheme([{ manifest, tokens: makeSource('tokens.json', '{'), sheets }]);
  expect(theme).toBeNull();
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['json-syntax']));
});
