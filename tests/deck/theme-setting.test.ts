import { describe, expect, test } from 'vitest';
import { lookModes } from '../../src/deck/types.ts';
import { modeNames } from '../../src/theme/types.ts';
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
