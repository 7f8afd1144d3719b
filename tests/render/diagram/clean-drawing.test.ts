import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { cleanDrawing } from '../../../src/render/diagram/clean-drawing.ts';
import { cleanSheet } from '../../../src/render/diagram/drawing-css.ts';
import { standIns } from '../../../src/render/diagram/stand-ins.ts';

function clean(inside: string, source = 'flowchart LR', id = 'd1'): string {
  const svg = `<svg id="drawing" viewBox="0 0 10.12345 20">${inside}</svg>`;
  return toHtml(cleanDrawing(fromHtml(svg, { fragment: true, space: 'svg' }), id, source)!.svg, {
    space: 'svg',
  });
}

test.each([
  '<script>alert(1)</script>',
  '<g onclick="alert(1)"></g>',
  '<foreignObject><div>x</div></foreignObject>',
  '<image href="https://example.org/x.png"></image>',
  '<use href="https://example.org/x.svg#a"></use>',
  '<use xlink:href="data:image/svg+xml,x"></use>',
  '<a href="javascript:alert(1)"></a>',
  '<g style="background:url(https://example.org/x)"></g>',
  '<rect fill="url(https://example.org/x)"></rect>',
  '<g style="filter:url(#a)"></g>',
  '<animate attributeName="href" to="javascript:alert(1)"></animate>',
  '<style>@import "https://example.org/x.css"; #drawing{background:url(//example.org)} body{display:none}</style>',
  '<style>#drawing{background:\\75rl(https://example.org/x)}</style>',
  '<rect fill="\\75rl(https://example.org/x)"></rect>',
  '<g font-family="a;background:image-set(\'https://example.org/x\' 1x)"></g>',
  '<style>#drawing[a="&lt;/style>&lt;script>"]{color:red}</style>',
])('%s leaves nothing that runs or loads', (inside) => {
  expect(clean(inside)).not.toMatch(
    /script|onclick|foreignObject|<image|example|data:|javascript|animate|filter|import|body|75rl|<a\b/,
  );
});

test('what a link holds is kept', () => {
  expect(clean('<a href="https://example.org"><text>word</text></a>')).toContain('<text>word</text>');
});

test('ids and references belong to the drawing', () => {
  const inside =
    '<defs><marker id="m"></marker></defs><path marker-end="url(#m)" style="stroke:url(#m)"></path><use href="#m"></use>';
  expect(clean(inside, '', 'two')).toMatchInlineSnapshot(
    `"<svg id="two" viewBox="0 0 10.12 20"><defs><marker id="two-m"></marker></defs><path marker-end="url(#two-m)" style="stroke:url(#two-m)"></path><use href="#two-m"></use></svg>"`,
  );
});

test('colours become those of the theme, but for the ones that the author names', () => {
  const inside = `<style>#drawing .a{fill:${standIns.ink};stroke:#f96}</style><rect class="a" fill="rgb(47, 85, 135)" style="fill:#ffd166 !important"></rect>`;
  const source = 'flowchart LR\n  A\n  style A fill:#ffd166\n  classDef a stroke:#f96';
  const markup = clean(inside, source);
  expect(markup).toContain('@layer reset{#d1 .a{fill:var(--deck-ink);stroke:#f96}}');
  expect(markup).toContain('fill="var(--deck-data-1)" style="fill:#ffd166 !important"');
});

test('a sheet reaches its own drawing only', () => {
  const css = { from: 'drawing', to: 'd1', classes: new Set(['a']), kept: new Set<string>() };
  expect(
    cleanSheet('#drawing .a,p{margin:0}#drawing .b{x:y}:root{--a:b}@media all{#drawing{x:y}}', css),
  ).toBe('@layer reset{#d1 .a{margin:0}}');
  expect(cleanSheet('p{margin:0}', css)).toBe('');
});

test('what is no drawing is refused', () => {
  for (const text of ['', '<p>x</p>', '<svg></svg>', '<svg viewBox="0 0 0 0"></svg>'])
    expect(cleanDrawing(fromHtml(text, { fragment: true, space: 'svg' }), 'd1', '')).toBeNull();
});
