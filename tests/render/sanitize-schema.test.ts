import { describe, expect, test } from 'vitest';
import { Html } from '../../src/html.ts';
import { deepestMarkup } from '../../src/markdown/markup-depth.ts';
import { findRemoved, sanitizeSlide } from '../../src/render/sanitize.ts';

/** What is left of a piece of markup; every file that it names is there. */
const clean = (markup: string) => sanitizeSlide(Html.trusted(markup), (src) => src).markup;

describe('R1 elements of prose stay', () => {
  const plain =
    'h1 h2 h3 h4 h5 h6 p div span blockquote q cite pre code kbd samp var a b strong i em u s strike del ins mark small sub ' +
    'sup abbr dfn time tt bdi bdo ruby rb rt rp dl dt dd figure figcaption aside article address header details summary';
  test.each(plain.split(' '))('%s', (name) => {
    expect(clean(`<${name}>text</${name}>`)).toBe(`<${name}>text</${name}>`);
  });

  test.each(['br', 'wbr', 'hr'])('%s', (name) => {
    expect(clean(`a<${name}>b`)).toBe(`a<${name}>b`);
  });

  test.each([
    '<ul><li>a</li></ul>',
    '<ol><li>a</li></ol>',
    '<table><caption>a</caption><thead><tr><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table>',
    '<video><source src="a.mp4"></video>',
    '<audio><source src="a.mp3"></audio>',
  ])('%s', (markup) => {
    expect(clean(markup)).toBe(markup);
  });
});

describe('R4 attributes that hold no address stay on every element', () => {
  test.each([
    'title="t"',
    'lang="my"',
    'dir="rtl"',
    'align="center"',
    'aria-label="l"',
    'aria-hidden="true"',
    'role="presentation"',
    'role="img"',
    'class="a b"',
    'id="x-a"',
    'style="color:red"',
    'data-id="a"',
    'data-fragment-index="2"',
    'data-auto-animate-easing="ease"',
    'data-auto-animate-duration="2"',
    'data-auto-animate-delay="1"',
  ])('%s', (attribute) => {
    expect(clean(`<p ${attribute}>x</p>`)).toBe(`<p ${attribute}>x</p>`);
    expect(findRemoved(`<p ${attribute}>x</p>`)).toEqual([]);
  });

  test.each(
    'sources count length columns rows fit shape focus task marker kind level kept numbers diff lit steps change captions'.split(
      ' ',
    ),
  )('what our own renderer writes: data-%s', (name) => {
    expect(clean(`<p data-${name}="a">x</p>`)).toBe(`<p data-${name}="a">x</p>`);
  });

  test.each([
    ['<a href="https://example.org/">x</a>'],
    ['<a href="http://example.org/">x</a>'],
    ['<a href="mailto:a@example.org">x</a>'],
    ['<a href="#next">x</a>'],
    ['<a href="notes.pdf">x</a>'],
    ['<span data-step="1">x</span>'],
    ['<img src="a.png" alt="b" width="3" height="4">'],
    ['<img src="a.png" data-preview-image="b.png">'],
    ['<img src="a.png" data-preview-video="b.mp4">'],
    ['<video src="a.mp4" controls loop muted preload="none"></video>'],
    ['<video src="a.mp4" poster="b.png" width="3" height="4" playsinline></video>'],
    ['<video src="a.mp4" data-autoplay=""></video>'],
    ['<audio src="a.mp3" controls loop muted preload="none"></audio>'],
    ['<audio src="a.mp3" data-autoplay=""></audio>'],
    ['<ol start="3" reversed type="a"><li>x</li></ol>'],
    ['<time datetime="2024-05-01">x</time>'],
    ['<details open><summary>x</summary></details>'],
    ['<table><tbody><tr><th scope="row" colspan="2" rowspan="3" width="4">x</th></tr></tbody></table>'],
    ['<table><tbody><tr><td colspan="2" rowspan="3" width="4">x</td></tr></tbody></table>'],
    ['<input type="checkbox" disabled checked>'],
    ['<input type="checkbox" disabled>'],
  ])('those of its own: %s', (markup) => {
    expect(clean(markup)).toBe(markup);
    expect(findRemoved(markup)).toEqual([]);
  });
});

describe('R1 R4 what is not listed goes', () => {
  test.each([
    ['<p role="alert">x</p>', '<p>x</p>', 'role'],
    ['<p onclick="f()">x</p>', '<p>x</p>', 'onclick'],
    ['<p data-background-iframe="a">x</p>', '<p>x</p>', 'data-background-iframe'],
    ['<p href="https://example.org/">x</p>', '<p>x</p>', 'href'],
    ['<p src="a.png">x</p>', '<p>x</p>', 'src'],
    ['<a href="ftp://example.org/">x</a>', '<a>x</a>', 'href'],
    ['<a href="javascript:f()">x</a>', '<a>x</a>', 'href'],
    ['<p class="reveal a">x</p>', '<p class="a">x</p>', 'class'],
    ['<p class="slides a">x</p>', '<p class="a">x</p>', 'class'],
    ['<p class="stack a">x</p>', '<p class="a">x</p>', 'class'],
    ['<p style="position:fixed">x</p>', '<p>x</p>', 'style position:fixed'],
    ['<b dateTime="1">x</b>', '<b>x</b>', 'datetime'],
    ['<td data-previewimage="a">x</td>', 'x', 'data-previewimage'],
  ])('%s', (markup, left, name) => {
    expect(clean(markup)).toBe(left);
    if (!markup.startsWith('<td')) expect(findRemoved(markup)).toEqual([name]);
  });

  test.each([
    'section',
    'form',
    'button',
    'svg',
    'math',
    'link',
    'meta',
    'base',
    'embed',
    'marquee',
    'main',
    'nav',
  ])('the element %s, but not what it says', (name) => {
    expect(clean(`<p>a</p><${name}>text</${name}>`)).not.toContain(`<${name}`);
    expect(findRemoved(`<${name}>text</${name}>`)).toContain(`<${name}>`);
  });

  test.each(
    'script style title textarea noscript template iframe object xmp noembed noframes select plaintext'.split(
      ' ',
    ),
  )('%s with all that it holds', (name) => {
    expect(clean(`<p>a</p><${name}>secret</${name}>`)).toBe('<p>a</p>');
  });

  test('comments go', () => {
    expect(clean('<p>a<!-- b --></p>')).toBe('<p>a</p>');
  });

  test('a box that is not that of a task is one all the same, and dead', () => {
    expect(clean('<input type="text" value="a" name="b">')).toBe('<input type="checkbox" disabled>');
    expect(clean('<input>')).toBe('<input type="checkbox" disabled>');
  });

  test('an item without its list, and a source without its film, are no elements', () => {
    expect(clean('<div><li>a</li></div>')).toBe('<div>a</div>');
    expect(clean('<p><source src="a.mp4"></p>')).toBe('<p></p>');
  });
});

describe('R4 ids, frames and files', () => {
  test('an id gets a prefix once, so that it is none of the deck’s', () => {
    expect(clean('<p id="lectern-settings">x</p>')).toBe('<p id="x-lectern-settings">x</p>');
    expect(clean('<p id="x-a">x</p>')).toBe('<p id="x-a">x</p>');
    expect(clean('<p id="a x-">x</p>')).toBe('<p id="x-a x-">x</p>');
  });

  test.each([
    [
      '<iframe src="https://example.org/a"></iframe>',
      '<a href="https://example.org/a">https://example.org/a</a>',
    ],
    [
      '<iframe src="http://example.org/a">b</iframe>',
      '<a href="http://example.org/a">http://example.org/a</a>',
    ],
    [
      '<iframe data-src="https://example.org/b"></iframe>',
      '<a href="https://example.org/b">https://example.org/b</a>',
    ],
    ['<iframe src="a.html"></iframe>', ''],
    ['<iframe src="javascript:f(https://example.org)"></iframe>', ''],
    ['<iframe srcdoc="https://example.org"></iframe>', ''],
  ])('of a frame with an address a link is left: %s', (markup, left) => {
    expect(clean(markup)).toBe(left);
  });

  test('a picture that is not there loses its address and keeps its words', () => {
    const markup = '<img src="a.png" alt="b"><video src="c.mp4" poster="d.png"></video>';
    expect(sanitizeSlide(Html.trusted(markup)).markup).toBe('<img alt="b"><video></video>');
  });

  test('a film or sound that is not there loses its addresses too, in a source as well', () => {
    const markup = '<audio src="a.mp3"></audio><video><source src="b.mp4"></video>';
    expect(sanitizeSlide(Html.trusted(markup)).markup).toBe('<audio></audio><video><source></video>');
  });

  test('R41 of markup that is nested too deep the text is left, with blanks where tags were', () => {
    const deep = `${'<div>'.repeat(deepestMarkup + 1)}a &amp; b<br>c`;
    const left = clean(deep);
    expect(left).toMatch(/^<p> +a &amp; b c<\/p>$/);
    expect(left).not.toContain('div');
    expect(findRemoved(deep)).toEqual(['tags nested too deep']);
  });

  test('addresses are those that files have in the deck', () => {
    const markup =
      '<img src="a.png" data-preview-image="b.png" data-preview-video="c.mp4"><video src="d.mp4" poster="e.png"></video>';
    expect(sanitizeSlide(Html.trusted(markup), (src) => `assets/${src}`).markup).toBe(
      '<img src="assets/a.png" data-preview-image="assets/b.png" data-preview-video="assets/c.mp4">' +
        '<video src="assets/d.mp4" poster="assets/e.png"></video>',
    );
  });

  test('a preview that shows the picture itself names no file', () => {
    const asked: string[] = [];
    const left = sanitizeSlide(Html.trusted('<img src="a.png" data-preview-image>'), (src) => {
      asked.push(src);
      return src;
    });
    expect(left.markup).toBe(`<img src="a.png" data-preview-image="">`);
    expect(asked).toEqual(['a.png']);
  });

  test('what Reveal.js would load late is loaded at once; what would start with the page starts with its slide', () => {
    expect(clean('<img data-src="a.png">')).toBe('<img src="a.png">');
    expect(clean('<img src="a.png" data-src="b.png">')).toBe('<img src="a.png">');
    expect(clean('<video src="a.mp4" autoplay></video>')).toBe(
      '<video src="a.mp4" data-autoplay=""></video>',
    );
    expect(findRemoved('<video data-src="a.mp4" autoplay></video>')).toEqual([]);
    expect(findRemoved('<p data-src="a.mp4" autoplay>x</p>')).toEqual(['data-src', 'autoplay']);
  });
});
