import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { wearSheet } from '../../src/theme/stock-theme.ts';
import { plainTheme } from '../support/deck.ts';

const wear = (css: string) =>
  wearSheet({ ...plainTheme, css: '/* base */' }, 'house', makeSource('house.css', css), () => null).theme;

test.each([
  [':root { --r-background-color: #222 }', '#222'],
  [':root { --r-background-color: rgb(1 2 3); }', 'rgb(1 2 3)'],
  [':root { --r-background-color: url(x) }', 'white'],
  [':root { --r-background-color: ; }', 'white'],
  ['body { margin: 0; background: #fed }', '#fed'],
  ['.reveal-viewport { background-color: navy }', 'navy'],
  ['body { background: url(x.png) }', 'white'],
  ['body { background: var(--x) }', 'white'],
  ['.reveal { color: red }', 'white'],
])('the bars beside slides in the sheet %s are %s', (css, ground) => {
  expect(wear(css).grounds.base).toBe(ground);
});

test('a sheet goes over what the theme below gives, with fonts that every machine has', () => {
  const { css, name } = wear(':root { --r-main-font: Lato, sans-serif; --r-code-font: monospace; }');
  expect(name).toBe('house');
  expect(css).toMatch(/^\/\* base \*\/\n@layer layouts \{/);
  expect(css).toContain('--r-main-font: Lato, "Libre Franklin",sans-serif');
  expect(css).toContain('--r-code-font: "JetBrains Mono",monospace');
});
