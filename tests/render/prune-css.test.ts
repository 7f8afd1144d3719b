import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pruneLayouts } from '../../src/render/prune-css.ts';
import { squeezeCss } from '../../src/render/squeeze-css.ts';

const prune = (css: string, ...used: string[]) => pruneLayouts(squeezeCss(css), new Set(used));

describe('rules for layouts that no slide has go', () => {
  test.each([
    ["[data-layout='quote'] p{color:red}", ''],
    ["section[data-layout='quote']>p{color:red}p{margin:0}", 'p{margin:0}'],
    [":is([data-layout='quote'],[data-layout='table']) p{color:red}", ''],
    ["@layer theme{[data-layout='quote'] p{color:red}}", '@layer theme{}'],
    ["@container slide (width>1px){[data-layout='quote'] p{color:red}}", ''],
    ["[data-layout='quote'] p:not(.a){color:red}", ''],
  ])('%s', (css, left) => {
    expect(prune(css, 'bullets')).toBe(left);
  });
});

describe('all others stay as they are', () => {
  test.each([
    "[data-layout='bullets'] p{color:red}",
    ":is([data-layout='quote'],[data-layout='bullets']) p{color:red}",
    "[data-layout='quote'] p,.slide p{color:red}",
    "section:not([data-layout='quote']) p{color:red}",
    "section:is([data-layout='quote'],.wide) p{color:red}",
    '@layer a,b;@font-face{font-family:"A"}',
    'p::before{content:"}[data-layout=quote]{"}',
    '@keyframes turn{to{rotate:1turn}}',
    "p{color:red;&[data-layout='quote']{color:blue}}",
  ])('%s', (css) => {
    expect(prune(css, 'bullets')).toBe(css);
  });
});

test('with every layout in use, a sheet stays whole', () => {
  const css = squeezeCss(readFileSync('themes/base/layouts/closing.css', 'utf8'));
  expect(pruneLayouts(css, new Set(['closing']))).toBe(css);
  expect(pruneLayouts(css, new Set(['bullets']))).toBe('');
});
