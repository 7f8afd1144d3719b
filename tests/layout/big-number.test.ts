import { expect, test } from 'vitest';
import { layOut, renderSections, rulesOf } from '../support/deck.ts';

test('a paragraph and a list of one item look the same', () => {
  const [paragraph] = renderSections(layOut('## A\n\n**36 %** of them <!-- src: p1.s1 -->\n'));
  const [list] = renderSections(layOut('## A\n\n- **36 %** of them <!-- src: p1.s1 -->\n'));
  expect(paragraph).toContain(
    '<li data-sources="p1.s1"><strong class="figure" data-length="4">36 %</strong>',
  );
  expect(paragraph).toBe(list);
});

test('a second paragraph stands below as the source', () => {
  const [slide] = renderSections(layOut('## A\n\n**36** delegates\n\nRoll call of May\n'));
  expect(slide).toMatch(/class="source"><p>Roll call of May/);
});

test('several figures are not one', () => {
  const laid = layOut('## A {.big-number}\n\n- **36** of them\n- **2** of us\n');
  expect(laid.arranged[0]?.layout.name).toBe('big-numbers');
  expect(rulesOf(laid)).toEqual(['layout-content']);
});
