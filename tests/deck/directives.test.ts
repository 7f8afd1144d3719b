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

describe('what is told of a comment, and where', () => {
  const told = (text: string) => {
    const laid = layOut(`# A\n\n${text}\n`);
    return laid.diagnostics.map((each) => [each.rule, each.message, textAt(laid, each).trim()]);
  };
  const inHtml = 'a comment inside raw HTML reaches nothing';
  const badInclude = 'an include inside a list, a quote, a div or a line of text brings nothing';
  const names = 'directives: layout, tone, key, kicker, art, time, fit, src, include, allow';

  test.each([
    ['<div>\n<!-- .element: class="x"   -->\n</div>', [['reveal-comment', inHtml, '.element: class="x"']]],
    [
      'text\n\n<div>\n<!-- mine -->\n<!-- .slide: data-state="x" -->\n</div>',
      [['reveal-comment', inHtml, '.slide: data-state="x"']],
    ],
    ['<div>\n<!-- mine -->\n</div>', []],
    [
      '<!-- .slide: data-state="x"  \n class="y" -->',
      [['reveal-comment', 'only this line of the comment is read', 'data-state="x"']],
    ],
    ['- a <!-- include: b.md  -->', [['include-place', badInclude, 'include: b.md']]],
    ['- a <!--include: b.md-->', [['include-place', badInclude, 'include: b.md']]],
    ['- a <!-- we include: b.md -->', []],
    ['<!-- a layuot: x -->', []],
    ['<!-- a word, tone: tint -->', []],
    ['<!-- tomes: x -->', []],
    ['<!-- allow: crowded: why -->', []],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a comment ends without the blanks in front of its end', () => {
    const at = (text: string) => {
      const laid = layOut(text);
      return textAt(laid, laid.diagnostics[0]!);
    };
    expect(at('# A\n\n<div>\n<!-- .element: class="x"   -->\n</div>\n')).toBe(' .element: class="x"');
    expect(at('# A\n\n- a <!-- include: b.md   -->\n')).toBe(' include: b.md');
    expect(at('# A\n\n<!-- .slide: data-state="x"   \n class="y" -->\n')).toBe('data-state="x"');
  });

  test('what is told says what to write', () => {
    const help = (text: string) => layOut(`# A\n\n${text}\n`).diagnostics[0]!.help;
    expect(help('<div>\n<!-- .element: class="x" -->\n</div>')).toBe(
      'write it in Markdown, right after what it describes',
    );
    expect(help('<!-- tonne: x -->')).toBe(`write "tone"; ${names}`);
  });

  test.each([
    ['<!-- layuot: quote -->', 'layuot', 'layout'],
    ['<!--layuot: quote-->', 'layuot', 'layout'],
    ['<!--   layuot : quote -->', 'layuot', 'layout'],
    ['<!-- laayoot: quote -->', 'laayoot', 'layout'],
    ['<!-- tnoe: x -->', 'tnoe', 'tone'],
    ['<!-- aallow: x -->', 'aallow', 'allow'],
    ['<!-- allows: x -->', 'allows', 'allow'],
  ])('%j is mended by one word', (text, was, meant) => {
    const laid = layOut(`# A\n\n${text}\n`);
    expect(laid.diagnostics).toMatchObject([
      { rule: 'unknown-directive', message: `unknown directive "${was}"` },
    ]);
    const { range, fix } = laid.diagnostics[0]!;
    expect(fix).toEqual({ range, was, text: meant });
    expect(textAt(laid, laid.diagnostics[0]!)).toBe(was);
  });
});
