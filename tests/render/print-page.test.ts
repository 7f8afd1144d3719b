import { describe, expect, test } from 'vitest';
import { html } from '../../src/html.ts';
import type { PageDress } from '../../src/render/frame.ts';
import { partPrintPage, partSlides } from '../../src/render/print-page.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';

describe('slides that may be printed in parts', () => {
  const dress = async (): Promise<PageDress> => {
    const deck = await prepareDeck('slides/tour.md', { browser: null }, { report: () => undefined });
    return deck!.dress;
  };

  test.each([
    ['none of its own', '', '', true],
    ['a sheet that looks into an element', 'section:has(img) h2 { color: red }', '', true],
    ['a sheet that looks at what stands beside', 'section + section { color: red }', '', true],
    ['a sheet that looks into a slide beside', 'section:has(img) + section { color: red }', '', false],
    [
      'a sheet that looks into a class beside',
      '.mine:has(h2:not(.a, .b)) ~ .yours { color: red }',
      '',
      false,
    ],
    ['a sheet whose brackets end nowhere near', `section:has(${'a, '.repeat(200)}b) p { top: 0 }`, '', false],
    ['a theme that looks into an element beside', '', '.listing:has(figcaption) + .notes { top: 0 }', true],
    ['a theme that looks into a slide beside', '', '.slide:has(img) + section { top: 0 }', false],
    ['a theme that looks into whatever is beside', '', 'main > :has(img) + * { top: 0 }', false],
  ])('with %s', async (_, sheet, theme, isPartable) => {
    const usual = await dress();
    const own = { ...usual.own, sheets: sheet === '' ? [] : [sheet] };
    const dressed = { ...usual, own, theme: { ...usual.theme, css: `${usual.theme.css}\n${theme}` } };
    expect(await partPrintPage([html`<section>a</section>`], dressed)).toMatchObject({ isPartable });
  });

  test('a sheet of a megabyte is looked through in no time', async () => {
    const usual = await dress();
    const sheets = ['a'.repeat(1_000_000), ':has('.repeat(200_000), 'a:has(b) c'.repeat(100_000)];
    const start = performance.now();
    await partPrintPage([html`<section>a</section>`], { ...usual, own: { ...usual.own, sheets } });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('with a script nothing is parted', async () => {
    const usual = await dress();
    const own = { ...usual.own, trust: true, scripts: ['1'] };
    const page = await partPrintPage([html`<section>a</section>`], { ...usual, own });
    expect(page).toMatchObject({ slides: null, isPartable: false });
  });
});

test('of slides that another part shows only their places are left, with all that they are selected by', () => {
  const slides = ['a', 'b', 'c', 'd'].map(
    (id) => `<section id="${id}" class="slide" title="x > y"><p>${id}</p></section>`,
  );
  const [before, first, last, after] = partSlides(slides, 1, 3);
  expect(before).toBe('<section id="a" class="slide" title="x > y" data-away="before"></section>');
  expect(first).toBe(slides[1]);
  expect(last).toBe('<section id="c" class="slide" title="x > y" data-end=""><p>c</p></section>');
  expect(after).toBe('<section id="d" class="slide" title="x > y" data-away="after"></section>');
});
