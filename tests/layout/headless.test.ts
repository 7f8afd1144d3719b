import { expect, test } from 'vitest';
import { layOut, renderSections, rulesOf } from '../support/deck.ts';

test('a blank slide has its blocks alone; its heading is heard, not seen', () => {
  const [slide] = renderSections(layOut('## Silence {.blank}\n\n- **1** a\n- **2** b\n'));
  expect(slide).toContain('data-layout="blank"');
  expect(slide).toContain('<header class="head sr-only"><h2>Silence</h2></header>');
  expect(slide).not.toContain('<footer');
});

test('raw HTML fills the page, cleaned like any other', () => {
  const laid = layOut('## All {.full-html}\n\n<div class="mine" onclick="x()">a<script>b</script></div>\n');
  const [slide] = renderSections(laid);
  expect(laid.arranged[0]?.layout.name).toBe('full-html');
  expect(slide).toContain('<div class="body"><div class="mine">a</div>');
  expect(slide).toContain('sr-only');
});

test('neither comes unasked, and the second needs raw HTML', () => {
  expect(layOut('<div>a</div>\n').arranged[0]?.layout.name).toBe('bullets');
  const laid = layOut('## A {.full-html}\n\n- a\n- b\n\n<!-- a comment -->\n');
  expect(laid.arranged[0]?.layout.name).toBe('bullets');
  expect(rulesOf(laid)).toEqual(['layout-content']);
});
