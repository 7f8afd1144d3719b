import { describe, expect, test } from 'vitest';
import { lookModes } from '../../src/deck/types.ts';
import { modeNames } from '../../src/theme/types.ts';
import { mergeThemeSettings, type ThemeSetting } from '../../src/deck/theme-setting.ts';
import { layOut } from '../support/deck.ts';

const read = (yaml: string) => layOut(`---\n${yaml}\n---\n\n# A\n`);

test('a name is a theme as it is', () => {
  const { deck, diagnostics } = read('theme: poster');
  expect(diagnostics).toEqual([]);
  expect(deck.meta).toMatchObject({ theme: 'poster', look: { mode: null, accent: null } });
});

test('a map names what is changed in a theme; without a name in the usual one', () => {
  const { deck, diagnostics } = read("theme: { accent: '#0a7', mode: dark, footer: Team day, radius: 8 }");
  expect(diagnostics).toEqual([]);
  expect(deck.meta).toMatchObject({
    theme: 'paper',
    look: { accent: '#0a7', mode: 'dark', radius: 8, ink: null },
    footer: 'Team day',
  });
});

test('the footer of the deck wins over the one in the map', () => {
  expect(read('footer: mine\ntheme: { footer: theirs }').deck.meta.footer).toBe('mine');
  expect(read('theme: { footer: theirs }\nfooter: mine').deck.meta.footer).toBe('mine');
});

describe.each([
  ['theme: { acent: red }', 'no setting "acent"', 'write "accent"'],
  ['theme: { accent: red }', '"accent" is no colour', "'#0a7'"],
  ['theme: { accent: #0a7 }', '', ''],
  ['theme: { mode: night }', 'no mode "night"', 'light'],
  ['theme: { font: "a;b" }', '"font" is no name', 'Source Serif 4'],
  ['theme: { radius: round }', '"radius" is no number', 'radius: 8'],
  ['theme: { extends: [paper] }', 'wants the name of a theme', 'built-in'],
  ['theme: { footer: 7 }', '"footer" wants a text', 'write footer'],
  ['theme: https://example.org/a.css', 'not on this machine', 'save the sheet'],
  ['theme: [paper]', 'wants the name of a theme', 'built-in'],
  ['tokens: red', 'wants a map of tokens', 'step.0: 40px'],
])('%s', (yaml, message, help) => {
  test('is an error that says what to write', () => {
    const [first] = read(yaml).diagnostics;
    expect(first).toMatchObject({ severity: 'error' });
    expect(first!.message).toContain(message);
    expect(first!.help ?? '').toContain(help);
  });
});

test('decks and themes know the same modes', () => {
  expect(lookModes).toEqual(modeNames);
});

test.each([
  ["theme: { accent: '#0a7' }", { accent: '#0a7' }],
  ["theme: { ink: '#00AA77', bg: '#fff' }", { ink: '#00AA77', bg: '#fff' }],
  [
    'theme: { font: Inter, headingFont: Noto Sans 日本_1-b }',
    { font: 'Inter', headingFont: 'Noto Sans 日本_1-b' },
  ],
  [`theme: { font: ${'a'.repeat(80)} }`, { font: 'a'.repeat(80) }],
  ['theme: { radius: 0 }', { radius: 0 }],
  ['theme: { radius: 80 }', { radius: 80 }],
  ['theme: { radius: 2.5 }', { radius: 2.5 }],
])('%s changes the look', (yaml, look) => {
  const { deck, diagnostics } = read(yaml);
  expect(diagnostics).toEqual([]);
  expect(deck.meta.look).toEqual({ ...read('title: T').deck.meta.look, ...look });
});

test.each([
  ['theme: { extends: poster }', 'poster'],
  ['theme: { name: poster }', 'poster'],
  ['theme: { extends: poster, name: other }', 'poster'],
  ['theme: { mode: dark }', 'paper'],
  ['theme: my/theme@1.css', 'my/theme@1.css'],
  ['theme: ../shared/theme.css', '../shared/theme.css'],
  ['theme: .css/v1', '.css/v1'],
])('%s asks for the theme %s', (yaml, theme) => {
  const { deck, diagnostics } = read(yaml);
  expect(diagnostics).toEqual([]);
  expect(deck.meta.theme).toBe(theme);
});

const noColour = (key: string) => `"${key}" is no colour`;
const noFont = (key: string) => `"${key}" is no name of a font`;
const noRadius = '"radius" is no number from 0 to 80';
const noName = '"theme" wants the name of a theme';
const notHere = 'the theme is not on this machine';

test.each([
  ["theme: { accent: '#0a' }", noColour('accent')],
  ["theme: { accent: '#0a77' }", noColour('accent')],
  ["theme: { accent: '#00aa777' }", noColour('accent')],
  ["theme: { ink: 'x#0a7' }", noColour('ink')],
  ["theme: { bg: '#0g7' }", noColour('bg')],
  ['theme: { bg: 123 }', noColour('bg')],
  ['theme: { font: 7 }', noFont('font')],
  ['theme: { font: "" }', noFont('font')],
  [`theme: { font: ${'a'.repeat(81)} }`, noFont('font')],
  ['theme: { headingFont: "a, b" }', noFont('headingFont')],
  ['theme: { headingFont: [Inter] }', noFont('headingFont')],
  ['theme: { radius: -1 }', noRadius],
  ['theme: { radius: 81 }', noRadius],
  ["theme: { radius: '8' }", noRadius],
  ['theme: { extends: "two words" }', noName],
  ['theme: { name: 7 }', noName],
  ['theme: ../shared/theme', noName],
  ['theme: .css/../theme', noName],
  ['theme: ""', noName],
  ['theme: "see http://example.org"', noName],
  ['theme: http://example.org/a.css', notHere],
  ['theme: //example.org/a.css?v=1', notHere],
  ['theme: HTTPS://example.org/a.css', notHere],
  ['theme: { extends: https://example.org/a.css }', notHere],
  ['theme: { logo: 7 }', '"logo" wants a text'],
])('%s leaves the usual theme, and says why', (yaml, message) => {
  const { deck, diagnostics } = read(yaml);
  expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'setting-value', message }]);
  const { theme, look, logo, footer } = read('title: T').deck.meta;
  expect(deck.meta).toMatchObject({ theme, look, logo, footer });
});

test('an empty theme is the usual one', () => {
  const { deck, diagnostics } = read('theme:');
  expect(diagnostics).toEqual([]);
  expect(deck.meta.theme).toBe('paper');
});

test.each<[string, ThemeSetting, ThemeSetting, ThemeSetting]>([
  [
    'changes of the same theme add up, the second wins',
    { name: 'poster', look: { accent: '#111', radius: 4 }, footer: 'F' },
    { name: 'poster', look: { accent: '#222' }, logo: 'l.svg' },
    { name: 'poster', look: { accent: '#222', radius: 4 }, footer: 'F', logo: 'l.svg' },
  ],
  [
    'changes without a name are of the first theme',
    { name: 'poster', look: { accent: '#111' } },
    { name: null, look: { radius: 8 } },
    { name: 'poster', look: { accent: '#111', radius: 8 } },
  ],
  [
    'changes of one theme do not reach another one',
    { name: 'poster', look: { accent: '#111' } },
    { name: 'night', look: { radius: 8 } },
    { name: 'night', look: { radius: 8 } },
  ],
  [
    'changes of the usual theme do not reach a named one',
    { name: null, look: { accent: '#111' } },
    { name: 'night', look: {} },
    { name: 'night', look: {} },
  ],
])('%s', (_, first, second, together) => {
  expect(mergeThemeSettings(first, second)).toEqual(together);
});
