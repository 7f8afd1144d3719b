import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, rulesOf, textAt } from '../support/deck.ts';
import { outline } from '../support/markdown.ts';

test('a tone that is asked for is kept, one that is not there is an error', () => {
  expect(layOut('# A\n\n<!-- tone: accent -->\n').arranged[0]?.tone).toBe('accent');
  const laid = layOut('# A\n\n<!-- tone: acent -->\n');
  expect(laid.arranged[0]?.tone).toBeNull();
  expect(rulesOf(laid)).toEqual(['unknown-tone']);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('acent');
  expect(laid.diagnostics[0]?.help).toContain('write "accent"');
});

test('more words never make a slide airier', () => {
  const order = ['airy', 'normal', 'dense'];
  const densityOf = (words: number) =>
    order.indexOf(layOut(`# C\n\n---\n\n## A\n\n${'word '.repeat(words)}\n\nend\n`).arranged[1]!.density);
  let before = 0;
  for (let words = 10; words < 120; words += 10) {
    const now = densityOf(words);
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
  expect(before).toBe(order.indexOf('dense'));
});

test('what follows a pause is one fragment to every layout', () => {
  const { content } = layOut('## A\n\n> a\n\n. . .\n\n- b\n- c\n').arranged[0]!;
  expect(content.tokens.map(({ type }) => type)).toEqual(['blockquote', 'fencedDiv']);
});

test('every layout taken accepts its content, and every slide is arranged once', () => {
  fc.assert(
    fc.property(outline, (text) => {
      const { arranged, slides } = layOut(text);
      expect(arranged.map(({ slide }) => slide)).toEqual(slides);
      for (const { layout, content, reason } of arranged) {
        expect(layout.accepts(content)).toBe(true);
        expect(reason).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});
