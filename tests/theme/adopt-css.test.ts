import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { adoptCss, listLocalFiles } from '../../src/theme/adopt-css.ts';

const adopt = (css: string, files: Readonly<Record<string, string>> = {}) =>
  adoptCss(makeSource('look.css', css), (href) => files[href] ?? null);

test('imports of fonts from elsewhere go, and are told once by name', () => {
  const { css, diagnostics } = adopt(
    '@import "https://fonts.googleapis.com/css?family=Open+Sans:400,700";\n@import url(//fonts.invalid/css?family=Lato);\nh1 { color: red }',
  );
  expect(css).toBe('\n\nh1 { color: red }\n');
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'remote-font' }]);
  expect(diagnostics[0]?.message).toContain('Open Sans, Lato');
});

test('a font face from elsewhere goes as a whole; one beside the sheet has its new address', () => {
  const { css, diagnostics } = adopt(
    '@font-face { font-family: A; src: url(https://x.invalid/a.woff) }\n@font-face { font-family: B; src: url("b.woff2") format("woff2") }',
    { 'b.woff2': 'assets/b-1.woff2' },
  );
  expect(css).toBe('\n@font-face { font-family: B; src: url("assets/b-1.woff2") format("woff2") }\n');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['remote-font']);
});

test('pictures from elsewhere, files that are not there and local imports are errors; the rest of the sheet stays', () => {
  const { css, diagnostics } = adopt(
    '@import "other.css";\nh1 { background: url(http://x.invalid/a.png) no-repeat; color: red }\nh2 { background: u\\72l("gone.png") }\nh3 { background: image-set("a.png" 1x) }',
  );
  expect(css).toBe(
    '\nh1 { background: none no-repeat; color: red }\nh2 { background: none }\nh3 { background: none }\n',
  );
  expect(diagnostics.map(({ rule, range }) => `${rule} ${range?.start}`)).toEqual([
    'css-reach 0',
    'css-reach 38',
    'css-reach 107',
    'css-reach 144',
  ]);
});

test('data and fragments are no reach, and files of a sheet are listed once', () => {
  const text = 'a { background: url(data:image/png;base64,AA) url(#x) url(a.png), url("a.png") }';
  expect(adopt(text, { 'a.png': 'assets/a.png' }).diagnostics).toEqual([]);
  expect(listLocalFiles(makeSource('look.css', text))).toEqual(['a.png']);
});

test.each(['@import ', 'a{b:image-set("data:" ', '@font-face{src:url("http://x")', 'url(', "@import 'a"])(
  'a sheet of many %s is read in no time',
  (part) => {
    const text = part.repeat(Math.ceil(300_000 / part.length));
    const startedMs = performance.now();
    const { css } = adopt(text);
    expect(css.length).toBeLessThanOrEqual(text.length + 1);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  },
);
