import { describe, expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { checkCss } from '../../src/theme/check-css.ts';

const check = (css: string) => checkCss(makeSource('theme.css', css));

describe('what reaches out of the deck is an error', () => {
  test.each([
    '@import "more.css";',
    '@\\69mport "x.css";',
    '@FONT-FACE { src: local(x) }',
    'a { background: url(https://example.org/x.png) }',
    'a { background: URL("//example.org/x.png") }',
    'a { background: u\\72l("http://example.org/x.png") }',
    'a { background: url( "x.png") }',
    'a { background: url(x.png) }',
    'a { background: image-set("https://example.org/x.png" 1x) }',
    'a { background: -webkit-image-set(url(data:,) 1x) }',
    'a { cursor: src("https://example.org/x.cur") }',
    'a { --later: url(https://example.org/x.png) }',
  ])('%s', (css) => {
    expect(check(css)).toMatchObject([{ severity: 'error', rule: 'css-reach' }]);
  });
});

describe('what stays inside is allowed', () => {
  test.each([
    'a { background: url(data:image/svg+xml,%3Csvg/%3E) }',
    'a { background: url("data:image/png;base64,AAAA") }',
    'a { fill: url(#gradient) }',
    'a::before { content: "see https://example.org" }',
    '/* @import "x.css"; url(https://example.org) */ a { color: red }',
  ])('%s', (css) => {
    expect(check(css)).toEqual([]);
  });
});

test('the place is the address itself', () => {
  const css = 'a { color: red }\nb { background: url(http://x.org/y) }\n';
  const [problem] = check(css);
  expect(css.slice(problem!.range!.start, problem!.range!.end)).toBe('url(http://x.org/y)');
});
