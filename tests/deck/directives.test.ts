import { describe, expect, test } from 'vitest';
import { layOut, rulesOf, textAt } from '../support/deck.ts';

/** Directives of the first slide as plain words. */
function read(text: string): Record<string, string> {
  const { slides } = layOut(text);
  return Object.fromEntries(Object.entries(slides[0]!.directives).map(([name, { value }]) => [name, value]));
}

test.each([
  ['<!-- layout: quote -->\n\n# A\n', { layout: 'quote' }],
  ['# A\n\n<!-- layout: quote, tone: accent, key: 2 -->\n', { layout: 'quote', tone: 'accent', key: '2' }],
  ['# A\n\n<!--\nlayout: quote\ntone: tint\n-->\n', { layout: 'quote', tone: 'tint' }],
  ['# A <!-- Layout: quote -->\n', { layout: 'quote' }],
  ['# A\n\ntext <!-- tone: tint --> text\n', { tone: 'tint' }],
  ['# A\n\nNote: said\n\n<!-- tone: tint -->\n', { tone: 'tint' }],
  ['# A\n\n<!-- kicker: One, two, and three: four -->\n', { kicker: 'One, two, and three: four' }],
  ['# A\n\n<!-- tone: tint -->\n\n<!-- tone: accent -->\n', { tone: 'accent' }],
  ['# A\n\n<!-- see layout: quote -->\n', {}],
  ['# A\n\n`<!-- layout: quote -->`\n', {}],
  ['# A\n\n```\n<!-- layout: quote -->\n```\n', {}],
])('%j', (text, directives) => {
  expect(read(text)).toEqual(directives);
});

test('a value has its place', () => {
  const laid = layOut('# A\n\ntext <!-- layout: quote, tone:  tint -->\n');
  const { range, value } = laid.slides[0]!.directives.tone!;
  expect(laid.source.text.slice(range.start, range.end)).toBe('tint');
  expect(value).toBe('tint');
});

test('a misspelt directive is reported, a sentence is not', () => {
  const laid = layOut(
    '# A\n\n<!-- layuot: quote -->\n\n<!-- Tonne: x -->\n\n<!-- later: write -->\n\n<!-- a sentence: really -->\n',
  );
  expect(rulesOf(laid)).toEqual(['unknown-directive', 'unknown-directive']);
  expect(laid.diagnostics.map((diagnostic) => textAt(laid, diagnostic))).toEqual(['layuot', 'Tonne']);
});

describe('sources', () => {
  test('a comment of its own names sources of the slide, one after a point those of the point', () => {
    const { slides } = layOut(
      '# A <!-- src: p0.s1 -->\n\n<!-- src: p1.s2, p3 -->\n\ntext <!-- src: p9 -->\n',
    );
    expect(slides[0]!.sources).toEqual(['p0.s1', 'p1.s2', 'p3']);
  });
});

describe('slide attributes', () => {
  const attributes = (text: string) => layOut(`# A\n\n${text}\n`).slides[0]!.attributes;

  test.each([
    [
      '<!-- .slide: data-background="#123456" class="a reveal b" -->',
      { 'data-background-color': '#123456', class: 'a b' },
    ],
    [
      "<!-- .slide: data-transition='fade-in zoom-out' data-auto-animate -->",
      { 'data-transition': 'fade-in zoom-out', 'data-auto-animate': '' },
    ],
    ['<!-- .slide: data-timing=30 -->', { 'data-timing': '30' }],
    ['text\n<!-- .slide: data-state="x" -->', { 'data-state': 'x' }],
  ])('%s', (text, expected) => {
    expect(attributes(text)).toEqual(expected);
  });

  test.each([
    'data-background-iframe="https://a.example"',
    'data-background-gradient="url(https://a.example)"',
    'data-background-color="url(https://a.example)"',
    'data-background-color="red;background:url(x)"',
    'onclick="alert(1)"',
    'id="a b"',
    'style="position:fixed"',
    'constructor="x"',
    'data-menu-title="<b>"',
  ])('%s is reported and left out', (written) => {
    const laid = layOut(`# A\n\n<!-- .slide: ${written} -->\n`);
    expect(laid.slides[0]!.attributes).toEqual({});
    expect(rulesOf(laid)).toEqual(['slide-attribute']);
    expect(textAt(laid, laid.diagnostics[0]!)).toBe(written);
  });
});
