import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { fromHex } from '../../src/theme/color.ts';
import { explainTheme } from '../../src/theme/explain-theme.ts';
import { readParts } from './built-in.ts';

const paper = readParts('paper');
const last = paper.at(-1)!;
/** A theme on paper with these tokens. */
const on = (tokens: object) => [
  ...paper,
  {
    manifest: { ...last.manifest, name: 'acme', sheets: [], fonts: [] },
    tokens: makeSource('acme/tokens.json', JSON.stringify(tokens)),
    sheets: [],
  },
];
const color = (hex: string) => fromHex(hex)!;

test('a token is told with the theme that set it, and with those that it is taken from', () => {
  const { explained } = explainTheme(on({ palette: { red: { $value: '#123456' } } }));
  expect(explained!.tokens.get('palette.red')).toMatchObject({ value: '#123456', layer: 'acme' });
  expect(explained!.colors.base.get('accent')).toMatchObject({
    value: '#123456',
    layer: 'paper',
    via: ['palette.red (acme)'],
  });
});

test('what a mode says is told with the mode', () => {
  const tokens = { mode: { dark: { tone: { base: { bg: { $value: '#101010' } } } } } };
  const { explained } = explainTheme(on(tokens), { mode: 'dark' });
  expect(explained).toMatchObject({ mode: 'dark', isDescribed: true });
  expect(explained!.colors.base.get('bg')).toMatchObject({ value: '#101010', layer: 'acme, mode dark' });
});

test('what a deck asks for is told as its own, and what follows from it as derived', () => {
  const place = { start: 4, end: 9, path: 'talk.md' };
  const { explained } = explainTheme(paper, { brand: { accent: color('#00aa77') }, place });
  const { base } = explained!.colors;
  expect(base.get('accent')).toEqual({ value: '#00aa77', layer: 'deck', via: [], range: place });
  expect(base.get('accent-text')).toMatchObject({ layer: 'derived', range: null });
  expect(base.get('ink')).toMatchObject({ layer: 'paper' });
  const unplaced = explainTheme(paper, { brand: { accent: color('#00aa77') } }).explained!;
  expect(unplaced.colors.base.get('accent')).toMatchObject({ layer: 'deck', range: null });
});

test('tokens that a deck sets are its own', () => {
  const place = { start: 4, end: 9, path: 'talk.md' };
  const { explained } = explainTheme(paper, { tokens: { radius: '8px' }, place });
  expect(explained!.tokens.get('radius')).toMatchObject({ value: '8px', layer: 'deck' });
});

test('colours of a mode that no theme describes are derived for it', () => {
  const { explained } = explainTheme(paper, { mode: 'contrast' });
  const layers = [...explained!.colors.base.values()].map(({ layer }) => layer);
  expect(layers).toContain('derived, mode contrast');
});

test('a theme that cannot be read has no explanation', () => {
  const { explained, diagnostics } = explainTheme(on({ radius: { $value: 'large' } }));
  expect(explained).toBeNull();
  expect(diagnostics).toMatchObject([{ rule: 'token-value' }]);
});
