import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readHtmlBlocks } from '../../../src/article/read/html-blocks.ts';
import type { HtmlNode } from '../../../src/article/read/html-node.ts';

const read = (html: string) => {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return readHtmlBlocks(document.body as unknown as HtmlNode);
};
const texts = (html: string) => read(html).blocks.map(({ kind, texts }) => [kind, ...texts]);

test('headings, paragraphs, lists, tables, quotes and code', () => {
  const { blocks } = read(
    '<h2>The race</h2><p>Water <b>runs</b>\n in.</p><ol><li>Oak<ul><li>old</li></ul></li><li>Stone</li></ol>' +
      '<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>12</td></tr></table>' +
      '<blockquote><p>One.</p><p>Two.</p></blockquote><pre><code class="language-js">let a;\n  b();</code></pre>',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, ordered: false, texts: ['The race'], range: null },
    { kind: 'paragraph', level: 0, ordered: false, texts: ['Water runs in.'], range: null },
    { kind: 'list', level: 0, ordered: true, texts: ['Oak', 'old', 'Stone'], range: null },
    { kind: 'table', level: 0, ordered: false, texts: ['Year | Cost', '2021 | 12'], range: null },
    { kind: 'quote', level: 0, ordered: false, texts: ['One.', 'Two.'], range: null },
    { kind: 'code', level: 0, ordered: false, texts: ['```js\nlet a;\n  b();\n```'], range: null },
  ]);
});

test.each([
  [
    'text outside of any element',
    'Loose words <i>here</i><p>and there</p>',
    [
      ['paragraph', 'Loose words here'],
      ['paragraph', 'and there'],
    ],
  ],
  [
    'two line breaks part paragraphs, one does not',
    'One<br>line<br><br>Two\n\nlines',
    [
      ['paragraph', 'One line'],
      ['paragraph', 'Two lines'],
    ],
  ],
  ['a drop cap', '<p><span>T</span>he mill</p>', [['paragraph', 'The mill']]],
  [
    'what is hidden or struck out',
    '<p>Costs <del>5</del> 6<span hidden> x</span><span style="display: none">y</span></p>',
    [['paragraph', 'Costs 6']],
  ],
  [
    'powers, and marks of notes',
    '<p>10<sup>6</sup> m<sup>2</sup> of mud<sup><a href="#n1">1</a></sup> and oak<sup>[2]</sup>.</p>',
    [['paragraph', '10⁶ m² of mud and oak.']],
  ],
  [
    'a bold line of its own is a heading',
    '<p><strong>What came next</strong></p><p><b>No</b> more.</p>',
    [
      ['heading', 'What came next'],
      ['paragraph', 'No more.'],
    ],
  ],
  [
    'a table that arranges a page',
    '<table><tr><td><h2>Left</h2><p>text</p></td><td><p>right</p></td></tr></table>',
    [
      ['heading', 'Left'],
      ['paragraph', 'text'],
      ['paragraph', 'right'],
    ],
  ],
  [
    'terms and what they mean',
    '<dl><dt>Race:</dt><dd>the channel</dd></dl>',
    [['list', 'Race: the channel']],
  ],
  [
    'quotations, spoken marks, equations and words over words',
    '<p>She said <q> no </q>. The area is <math alttext="a squared"><mi>a</mi></math> or <math><mi>b</mi></math>, and ' +
      '<ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby>. The 1<sup>st</sup> of long<wbr>boats.</p>',
    [['paragraph', 'She said “no”. The area is a squared or b, and 東京. The 1st of longboats.']],
  ],
  [
    'a mark of a note by its role',
    '<p>Oak<a role="doc-noteref" href="#n">1</a> lasts.</p><aside role="doc-footnote">The note.</aside>',
    [['paragraph', 'Oak lasts.']],
  ],
  ['a note without words', '<p>Oak.</p><p id="fn1"> ↩ </p>', [['paragraph', 'Oak.']]],
  ['a listing without lines', '<p>Oak.</p><pre> \n </pre>', [['paragraph', 'Oak.']]],
  [
    'lists in wrappers, and meanings without a term',
    '<dl><div><dd>Oak</dd></div><dt hidden>x</dt></dl><ul><ul><li>Stone</li></ul><b>loose</b></ul>',
    [
      ['list', 'Oak'],
      ['list', 'Stone'],
    ],
  ],
  [
    'a paragraph that only begins in bold',
    '<p><b>Oak.</b> It lasts.</p><p>Stone <b>too</b>.</p>',
    [
      ['paragraph', 'Oak. It lasts.'],
      ['paragraph', 'Stone too.'],
    ],
  ],
  ['a table of contents', '<ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul>', []],
  ['code that holds a fence', '<pre>```\na\n```</pre>', [['code', '````\n```\na\n```\n````']]],
])('%s', (_, html, expected) => {
  expect(texts(html)).toEqual(expected);
});

test('footnotes are taken out and told', () => {
  const { blocks, removed } = read(
    '<p>Words.</p><ol><li id="footnote-1"><p>A note <a href="#r">↑</a></p></li></ol>',
  );
  expect(blocks.map(({ texts }) => texts)).toEqual([['Words.']]);
  expect(removed).toEqual([{ text: 'A note', why: 'footnote', range: null }]);
});

test('pictures keep their place, words and caption', () => {
  const { images, blocks } = read(
    '<p>One.</p><figure><img src="a.png" alt="A wheel" width="640"><figcaption>On its <i>first</i> day</figcaption></figure><p>Two. <img src="b.png"></p>',
  );
  expect(images).toEqual([
    { href: 'a.png', alt: 'A wheel', caption: 'On its first day', after: 1 },
    { href: 'b.png', alt: '', caption: '', after: 2 },
  ]);
  expect(blocks.map(({ texts }) => texts)).toEqual([['One.'], ['Two.']]);
});

test.each([
  '<img src="t.gif" width="1" height="1">',
  '<img src="a.png" width="48">',
  '<img src="face.png" class="author-avatar">',
  '<img src="site-logo.svg">',
  '<img src="share-button.png">',
  '<img alt="nothing">',
])('no picture of the article: %s', (html) => {
  expect(read(`<p>Words.</p>${html}`).images).toEqual([]);
});

test('a picture that loads late is found', () => {
  expect(read('<img src="data:image/gif;base64,R0" data-src="real.jpg">').images[0]?.href).toBe('real.jpg');
});

test('the caption of a table or a listing is no sentence of the text', () => {
  const { blocks, removed, images } = read(
    '<p>One.</p><figure><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><figcaption>What it cost</figcaption></figure>',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  expect(removed).toEqual([{ text: 'What it cost', why: 'caption', range: null }]);
  expect(images).toEqual([]);
});

test.each([
  [
    'is said to',
    '<table role="presentation"><tr><td>Oak</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>',
  ],
  ['has one column', '<table><tr><td>Oak</td></tr><tr><td>Stone</td></tr></table>'],
  ['has one row', '<table><tr><td>Oak</td><td>Stone</td></tr></table>'],
  [
    'holds paragraphs',
    `<table><tr><td>${'Oak lasts. '.repeat(40)}</td><td>${'Stone too. '.repeat(40)}</td></tr><tr><td>a</td><td>b</td></tr></table>`,
  ],
])('a table that %s only arranges a page', (_, html) => {
  const kinds = texts(html).map(([kind]) => kind);
  expect(kinds).not.toContain('table');
  expect(kinds.length).toBeGreaterThan(0);
});

test.each([
  ['<img srcset="small.jpg 1x, large.jpg 2x">', 'small.jpg'],
  ['<img data-srcset="late.jpg, other.jpg 2x">', 'late.jpg'],
  ['<img src="data:image/png;base64,R0" alt="A">', 'data:image/png;base64,R0'],
  ['<img data-original="first.jpg" data-lazy-src="second.jpg">', 'first.jpg'],
])('the picture of %s is %s', (html, href) => {
  expect(read(html).images.map((image) => image.href)).toEqual([href]);
});
