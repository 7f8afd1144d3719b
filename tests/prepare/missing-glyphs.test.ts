import { expect, test } from 'vitest';
import { reportMissingGlyphs } from '../../src/prepare/missing-glyphs.ts';
import { makeSource } from '../../src/source/source.ts';

const report = (text: string, letters: string, inMath = '', lang = 'en') =>
  reportMissingGlyphs(
    [...letters].map((letter) => letter.codePointAt(0)!),
    makeSource('a.md', text),
    inMath,
    lang,
  );

test('a few letters are told one by one, where they first stand', () => {
  const found = report('a → b ↦ c →', '↦→');
  expect(found.map(({ message, range }) => [message, range?.start])).toEqual([
    ['the theme\'s fonts have no glyph for "→" (U+2192)', 2],
    ['the theme\'s fonts have no glyph for "↦" (U+21A6)', 6],
  ]);
});

test('R87 a script is one finding that names its first letters', () => {
  const text = 'a 千里之行始于足下';
  const [only, ...others] = report(text, '下足于始行之里千');
  expect(others).toEqual([]);
  expect(only?.range).toEqual({ start: 2, end: 3 });
  expect(only?.message).toMatch(/"千" \(U\+5343\), .*"于" \(U\+4E8E\) and 2 more$/);
});

test('what stands in equations alone is left out', () => {
  expect(report('a ∯', '∯', '∯')).toEqual([]);
});

test.each([
  ['千', 'zh', 'noto-sans-sc'],
  ['千', 'zh-TW', 'noto-sans-tc'],
  ['千', 'ja', 'noto-sans-jp'],
  ['の', 'en', 'noto-sans-jp'],
  ['한', 'ko', 'noto-sans-kr'],
  ['ก', 'th', 'noto-sans-thai'],
])('for %s in a deck in %s the package is named', (letter, lang, name) => {
  expect(report(letter, letter, '', lang)[0]!.help).toContain(`npm install @fontsource/${name}`);
});
