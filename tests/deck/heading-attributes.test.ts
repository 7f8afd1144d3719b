import { expect, test } from 'vitest';
import { layOut, rulesOf, textAt } from '../support/deck.ts';

test('an id, classes, directives and slide attributes are told apart', () => {
  const laid = layOut(
    '## Title {#here .wide layout=quote tone=tint key=2 kicker="One, two" background-color="#123" data-timing=9}\n',
  );
  const [slide] = laid.slides;
  expect(slide).toMatchObject({
    id: 'here',
    kicker: 'One, two',
    heading: { text: 'Title' },
    attributes: { class: 'wide', 'data-background-color': '#123', 'data-timing': '9' },
  });
  expect(Object.keys(slide!.directives).sort()).toEqual(['key', 'kicker', 'layout', 'tone']);
  const { range } = slide!.directives.tone!;
  expect(laid.source.text.slice(range.start, range.end)).toBe('tint');
});

test('a comment wins over the heading, and classes add up', () => {
  const { slides } = layOut(
    '## A {.a tone=tint transition=fade}\n\n<!-- tone: accent -->\n\n<!-- .slide: class="b" data-transition="zoom" -->\n',
  );
  expect(slides[0]!.directives.tone?.value).toBe('accent');
  expect(slides[0]!.attributes).toEqual({ class: 'a b', 'data-transition': 'zoom' });
});

test('an attribute that slides do not have is reported at its place', () => {
  const laid = layOut('## A colour={x} {colour=red}\n');
  expect(rulesOf(laid)).toEqual(['slide-attribute']);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('colour=red');
});

test('headings in a body keep their attributes to themselves', () => {
  const [slide] = layOut('## A\n\n### B {#b .c}\n').slides;
  expect(slide).toMatchObject({ id: 'a', attributes: {} });
});
