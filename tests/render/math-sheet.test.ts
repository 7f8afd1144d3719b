import { expect, test } from 'vitest';
import { composeMathSheet } from '../../src/render/math-sheet.ts';

const face = (family: string, weight: number, style: string, file: string) =>
  `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(fonts/${file}.woff2) format("woff2")}`;
const sheet = [
  face('KaTeX_Main', 400, 'normal', 'KaTeX_Main-Regular'),
  face('KaTeX_Main', 700, 'normal', 'KaTeX_Main-Bold'),
  face('KaTeX_Math', 400, 'italic', 'KaTeX_Math-Italic'),
  face('KaTeX_Size1', 400, 'normal', 'KaTeX_Size1-Regular'),
  '.katex{font:normal 1.21em KaTeX_Main,serif;line-height:1.2}',
  '.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}',
  '.katex .mathbf,.katex .textbf{font-family:KaTeX_Main;font-weight:700}',
  '.katex .mult .delim>span{font-family:KaTeX_Size1}',
  '.katex .eqn-num:before{content:counter(n)}',
  'body{counter-reset:n}',
].join('');

const filesFor = (html: string) =>
  composeMathSheet(sheet, [`<span class="katex-html" aria-hidden="true">${html}</span>`]).faces.map(
    ({ file }) => file.replace(/^KaTeX_|\.woff2$/g, ''),
  );

test('only faces that a letter is set in are wanted', () => {
  expect(filesFor('<span class="mord">1</span>')).toEqual(['Main-Regular']);
  expect(filesFor('<span class="mathnormal">x</span>')).toEqual(['Math-Italic']);
  expect(filesFor('<span class="mathbf"><span class="strut"></span></span>')).toEqual([]);
  expect(filesFor('<span class="mathbf"><span>B</span></span>\u200b')).toEqual(['Main-Bold']);
  expect(filesFor('<span class="cjk_fallback">中</span>')).toEqual([]);
});

test('rules for what stands right inside another reach no deeper', () => {
  expect(filesFor('<span class="mult"><span class="delim"><span>(</span></span></span>')).toEqual([
    'Size1-Regular',
  ]);
  expect(filesFor('<span class="mult"><span>(</span></span>')).toEqual(['Main-Regular']);
});

test('rules that meet nothing are left out, and nothing is numbered behind the deck’s back', () => {
  const { css } = composeMathSheet(sheet, [
    '<span class="katex-html"><span class="mathbf eqn-num">B</span></span>',
  ]);
  expect(css).toMatch(/^@layer embeds \{\n/);
  expect(css).toContain('.katex .mathbf{');
  expect(css).not.toMatch(/mathnormal|textbf|counter|font-face|\nbody/);
});
