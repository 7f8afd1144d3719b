import { expect, test } from 'vitest';
import { html } from '../../src/html.ts';
import { sanitizeSlide } from '../../src/render/sanitize.ts';
import { makeVault } from '../../src/render/vault.ts';

test('what is kept comes back unchanged after the rest was sanitised', () => {
  const vault = makeVault();
  const drawing = html`<svg viewBox="0 0 1 1"><path d="M0 0" style="fill:red"/></svg>`;
  const markup = html`<p onclick="x()">a ${vault.keep(drawing)} b</p>`;
  expect(vault.release(sanitizeSlide(markup)).markup).toBe(`<p>a ${drawing.markup} b</p>`);
});

test('a mark that nothing was kept for leaves nothing', () => {
  const vault = makeVault();
  vault.keep(html`<i>x</i>`);
  expect(vault.release(html`<span data-kept="7"></span>`).markup).toBe('');
});

test('a mark inside an attribute stays text', () => {
  const vault = makeVault();
  const mark = vault.keep(html`<b>"x"</b>`).markup;
  const clean = vault.release(sanitizeSlide(html`<p title='${mark}'>a</p>`)).markup;
  expect(clean).not.toContain('<b>');
});
