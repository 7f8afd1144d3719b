import { expect, test } from 'vitest';
import { makeSource } from '../../../src/source/source.ts';
import { isMarpSheet, marpSize, wearMarpSheet } from '../../../src/theme/marp/wear-marp.ts';
import { plainTheme } from '../../support/deck.ts';

const foundations = new Map([
  ['scaffold', 'h1 { margin: 1px }'],
  ['default', 'h1 { margin: 2px }'],
]);

const wear = (css: string) =>
  wearMarpSheet(plainTheme, makeSource('look.css', css), foundations, (href) =>
    href === 'a.png' ? 'assets/a-1.png' : null,
  );

test.each([
  ['/* @theme a */', true],
  ['/*!\n * Words\n *\n * @theme a-b\n */', true],
  ['h1 { content: "@theme a" }', false],
  ['/* @themes a */', false],
  ['/* of the @theme */', false],
])('%j is a theme of Marp: %s', (css, expected) => {
  expect(isMarpSheet(makeSource('a.css', css))).toBe(expected);
});

test('the sheet lies over the foundations that it imports', () => {
  const { css } = wear("@import 'default';\nh1 { margin: 3px }").theme;
  const at = [1, 2, 3].map((n) => css.indexOf(`margin: ${n}px`));
  expect(at.toSorted((a, b) => a - b)).toEqual(at);
  expect(css.match(/@layer \w+ \{/g)).toEqual(['@layer base {', '@layer base {', '@layer layouts {']);
  expect(wear('h1 { margin: 3px }').theme.css).not.toContain('2px');
});

test('files have their new address, and what is not there is told at its place in the sheet', () => {
  const { theme, diagnostics } = wear(
    "@import 'default';\nsection { background: #abc url(a.png) }\nh1 { background: url(b.png) }",
  );
  expect(theme.css).toContain('#abc url("assets/a-1.png")');
  expect(theme.grounds.base).toBe('#abc');
  expect(diagnostics.map(({ rule, range }) => `${rule} ${range?.start}`)).toEqual([
    'css-reach 76',
    'marp-sheet 0',
  ]);
});

test('every kind of loss is told once, at the first of its places', () => {
  const { diagnostics } = wear(
    'body { a: b }\nhtml { a: b }\nsection > header + * { a: b }\n@import "mine";',
  );
  expect(diagnostics.map(({ message, range }) => [message, range?.start])).toEqual([
    ['the sheet stands on “mine”, which is not here', 58],
    ['what is for Marp’s own page is left out: body, html', 0],
    [expect.stringContaining('section > header + *'), 28],
  ]);
});

test('slides have the size that the sheet gives them, or that of the proportions a deck asks for', () => {
  const { theme } = wear(
    '/* @theme a\n * @size 4:3 960px 720px\n * @size big 20in 10in */ section { height: 800px }',
  );
  expect(theme.canvas).toEqual({ width: 1280, height: 800 });
  expect(marpSize(theme, { width: 1440, height: 1080 })).toEqual({ width: 960, height: 720 });
  expect(marpSize(theme, { width: 1920, height: 1200 })).toEqual({ width: 1280, height: 800 });
  expect(marpSize(theme, { width: 1920, height: 1080 })).toEqual({ width: 1422, height: 800 });
});
