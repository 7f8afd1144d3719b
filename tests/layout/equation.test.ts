import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

const layoutOf = (body: string) => layOut(`## Title\n\n${body}`).arranged[0]?.layout.name;

test.each([
  ['$$ x $$', 'equation'],
  ['$$x$$ and', 'statement'],
  ['A sentence before.\n\n$$ x $$\n\nAnd one after.', 'equation'],
  ['$$ x $$\n\nwhich gives\n\n$$ y $$', 'bullets'],
  ['$$ x $$\n\n$$ y $$', 'equation'],
  ['$$ x $$\n\n- a point', 'bullets'],
  [`${'word '.repeat(45)}\n\n$$ x $$`, 'bullets'],
  ['A short $x$ here', 'statement'],
])('%j is shown as %s', (body, name) => {
  expect(layoutOf(body)).toBe(name);
});

test('sentences stand round the equations, whose height is estimated', () => {
  const laid = layOut('## Title\n\nBefore.\n\n$$ \\frac{a}{b} \\\\ c $$\n\n$$ d $$\n\nAfter.');
  const [slide] = renderSections(laid);
  expect(slide).toMatch(/class="lede">[^]*Before[^]*class="equations">[^]*class="source">[^]*After/);
  expect(slide).toContain('--ems:7');
});
