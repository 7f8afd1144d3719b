import { expect, test } from 'vitest';
import { loadEmbeds } from '../../src/render/embeds.ts';
import { listTokens } from '../../src/render/render-deck.ts';
import { layOut, renderSections } from '../support/deck.ts';

const context = { lang: 'en', size: { width: 1920, height: 1080 }, drawings: new Map() };

async function drawSlides(text: string): Promise<string[]> {
  const laid = layOut(text);
  return renderSections(laid, { embeds: await loadEmbeds(listTokens(laid.deck), context) });
}

test('a deck without maths loads nothing', async () => {
  expect(await loadEmbeds(listTokens(layOut('# Plain\n\n$5 and $10').deck), context)).toEqual({});
});

test('an equation stands in a block of its own with its number and size', async () => {
  const [slide] = await drawSlides('## One\n\n$$ E $$ {#eq:e .fragment} <!-- src: p2 -->\n\nText @eq:e.');
  expect(slide).toMatch(
    /<div id="x-eq:e" class="equation fragment" data-sources="p2"><div class="tex" style="--wide:[\d.]+;--high:[\d.]+" data-text="E">/,
  );
  expect(slide).toContain('<span class="number">(1)</span>');
  expect(slide).toContain('Text <a class="equation-ref" href="#x-eq:e">(1)</a>.');
});

test('within a sentence there are no blocks', async () => {
  const [slide] = await drawSlides('## One\n\n- a $x$ b $$y$$ c');
  expect(slide).toContain('<span class="math" data-text="x">');
  expect(slide).toContain('<span class="equation"><span class="tex"');
});

test('a wrong equation shows its source, escaped', async () => {
  const [slide] = await drawSlides('## One\n\n$$ \\nope <b> $$\n\nand $\\nope$ and @eq:x');
  expect(slide).toContain(
    '<div class="equation wrong"><div class="tex"><code>\\nope &lt;b&gt;</code></div></div>',
  );
  expect(slide).toContain('<span class="math wrong"><code>\\nope</code></span> and @eq:x');
});

test('equations pass by the sanitiser, in footnotes and notes too', async () => {
  const text = '## One\n\n<b>raw</b> $x$[^a]\n\n[^a]: see $y$\n\nNote: say $z$';
  const [slide] = await drawSlides(text);
  expect(slide?.match(/<math /g)).toHaveLength(3);
  expect(slide).toContain('<b>raw</b>');
});

test('a link holds no second one, and titles hold letters instead of TeX', async () => {
  const laid = layOut('## Why $\\alpha^2$\n\n$$ x $$ {#eq:x}\n\n[as @eq:x](https://example.org)');
  const [slide] = renderSections(laid, { embeds: await loadEmbeds(listTokens(laid.deck), context) });
  expect(slide).toContain('<a href="https://example.org">as (1)</a>');
  expect(laid.slides[0]).toMatchObject({ id: 'why-α²', heading: { text: 'Why α²' } });
});
