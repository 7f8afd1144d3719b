import { describe, expect, test } from 'vitest';
import { layOut, renderSections, textAt } from '../support/deck.ts';

const body = (text: string) => {
  const [section = ''] = renderSections(layOut(`## T\n\n${text}`));
  return section.slice(section.indexOf('class="body">') + 13, section.indexOf('<footer')).replace(/\n/g, '');
};
const comment = '<!-- .element: class="fragment" data-fragment-index="2" -->';
const attributes = 'class="fragment" data-fragment-index="2"';

test.each([
  [`a b c\n${comment}\n\n- d\n`, `<p ${attributes}>a b c</p>`],
  [`a b c\n\n${comment}\n\n- d\n`, `<p ${attributes}>a b c</p>`],
  [`- a\n- b ${comment}\n`, `<li ${attributes}>b</li>`],
  [`- a\n- b\n${comment}\n`, `<li ${attributes}>b</li>`],
  [`- a\n- b\n\n${comment}\n`, `<ul ${attributes}><li>a</li>`],
  [`> a\n\n${comment}\n`, `<blockquote ${attributes}><p>a</p>`],
  [`### a\n\n${comment}\n`, `<h3 ${attributes}>a</h3>`],
])('%j', (text, expected) => {
  expect(body(text)).toContain(expected);
});

test('before everything else it belongs to nothing', () => {
  expect(body(`${comment}\n\na\n`)).not.toContain('fragment');
});

test('after the slide’s heading it belongs to the heading', () => {
  const [section] = renderSections(layOut('## T <!-- .element: class="big" -->\n\na\n'));
  expect(section).toContain('<h2 class="big">T</h2>');
});

const c = '<!-- .element: class="x" -->';
const d = '<!-- .element: data-id="y" -->';

describe('between words a comment belongs to the element before it, else to the one round it', () => {
  test.each([
    [`**b** ${c} more`, '<p><strong class="x">b</strong>  more</p>'],
    [`a ${c} b`, '<p class="x">a  b</p>'],
    [`**b** text ${c}`, '<p><strong class="x">b</strong> text</p>'],
    [`**b** \\* ${c} z`, '<p><strong class="x">b</strong> *  z</p>'],
    [`**b** *i* ${c}`, '<p><strong>b</strong> <em class="x">i</em></p>'],
    [`a \`code\` ${c}`, '<p>a <code class="x">code</code></p>'],
    [`**b** <!-- other --> ${c} z`, '<p><strong class="x">b</strong>   z</p>'],
    [`*text* ${c} ${d} z`, '<p><em class="x" data-id="y">text</em>   z</p>'],
    ['a <!-- other --> b', '<p>a  b</p>'],
    [`![i](i.png) ${c}`, '<figure class="media x"><img src="assets/i.png" alt="i"></figure>'],
    [`![i](i.png) text ${c}`, '<p><img src="assets/i.png" alt="i" class="x"> text</p>'],
    [`![i](i.png){.y} text ${c}`, '<p><img src="assets/i.png" alt="i" class="y x"> text</p>'],
    [`**b** ![i](i.png) ${c}`, '<p><strong>b</strong> <img src="assets/i.png" alt="i" class="x"></p>'],
    [`a <b>x</b> ${c} z`, '<p>a <b class="x">x</b>  z</p>'],
    [`<b>x</b> ${c} z`, '<p><b class="x">x</b>  z</p>'],
    [`a <B>x</b> ${c} z`, '<p>a <b class="x">x</b>  z</p>'],
    [`a <i>o <i>x</i></i> ${c} z`, '<p>a <i class="x">o <i>x</i></i>  z</p>'],
    [`a <kbd>x</kbd> <i>y</i> ${c} z`, '<p>a <kbd>x</kbd> <i class="x">y</i>  z</p>'],
    [`a <i>b <kbd>x</kbd> c</i> ${c} z`, '<p>a <i class="x">b <kbd>x</kbd> c</i>  z</p>'],
    [`a <img src="x.png"> ${c} z`, '<p>a <img class="x" src="assets/x.png">  z</p>'],
    [`a </i> ${c} z`, '<p>a   z</p>'],
    [`a<br> ${c}`, '<p class="x">a<br></p>'],
    [`a<br/>${c} z`, '<p class="x">a<br> z</p>'],
    [`**b**<BR>${c} z`, '<p><strong class="x">b</strong><br> z</p>'],
    [`[**b** ${c} z](u)`, '<p><a href="u"><strong class="x">b</strong>  z</a></p>'],
    [`*text ${c}* z`, '<p><em class="x">text </em> z</p>'],
    [`*${c} text* z`, '<p><em class="x"> text</em> z</p>'],
    [`*a **b** ${c} c* d`, '<p><em>a <strong class="x">b</strong>  c</em> d</p>'],
    [`*t <!-- other --> ${c} u* v`, '<p><em class="x">t   u</em> v</p>'],
    [`*t **u <!-- other -->*** v`, '<p><em>t <strong>u </strong></em> v</p>'],
  ])('%j', (text, expected) => {
    expect(body(`${text}\n`)).toContain(expected);
  });
});

describe('below a block a comment belongs to that, below a list right above to its last item', () => {
  const source = (inner: string) => `<div class="source">${inner}</div></div>`;
  test.each([
    [`text\n\n[y]: https://example.org\n\n${c}`, source('<p class="x">text</p>')],
    [`text[^a]\n\n[^a]: note\n\n${c}`, '<p class="x">text<sup class="footnote-ref">1</sup></p>'],
    [`text\n${c}\n${d}`, source('<p class="x" data-id="y">text</p>')],
    [`- a\n- b\n  \n${c}`, '<ul class="x"><li>a</li><li>b</li></ul></div>'],
    [`- a\n- b\n\n   \n\n${c}`, '<ul class="x"><li>a</li><li>b</li></ul></div>'],
    [`- a\n\n- b\n${c}`, '<ul><li><p>a</p></li><li class="x"><p>b</p></li></ul></div>'],
    [`- ${'a'.repeat(220)}\n- b\n\n${c}`, '<ul class="x"><li>aaa'],
    [`- a\n- > q\n\n${c}`, '<ul class="x"><li>a</li><li><blockquote><p>q</p></blockquote></li></ul></div>'],
    [`- a\n- > q\n${c}`, '<ul class="x"><li>a</li><li><blockquote><p>q</p></blockquote></li></ul></div>'],
    [
      `- a\n- > q\n\n  b\n${c}`,
      '<ul><li><p>a</p></li><li class="x"><blockquote><p>q</p></blockquote><p>b</p></li></ul></div>',
    ],
    [`- a\n\n  ${c}\n- b`, '<ul><li class="x"><p>a</p></li><li><p>b</p></li></ul></div>'],
    [`1. a\n2. \`\`\`\n   x\n   \`\`\`\n${c}`, '<ol class="x"><li>a</li>'],
    [`::: box\na\n:::\n\n${c}`, '<div class="box x"><p>a</p></div></div>'],
    [`::: box\n${c}\n\na\n:::`, '<div class="box x"><p>a</p></div></div>'],
    [`> ${c}\n>\n> a`, '<blockquote class="x"><p>a</p></blockquote></div>'],
    [`<p>raw</p>\n\n${c}\n\nz`, '<div class="x"><p>raw</p></div><p>z</p></div>'],
    [`<p>raw</p>\n\n${c}\n\n${d}`, '<div class="x" data-id="y"><p>raw</p></div></div>'],
    [`| a | b |\n| - | - |\n| c | d |\n\n${c}`, '<table data-columns="2" data-rows="1" class="x">'],
    [
      `| a ${c} | b |\n| - | - |\n| **c** ${c} | d |`,
      '<th scope="col" class="x">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row"><strong class="x">c</strong></th><td>d</td>',
    ],
    [`\`\`\`js\na\n\`\`\`\n\n${c}`, 'class="code x"'],
  ])('%j', (text, expected) => {
    expect(body(`${text}\n`)).toContain(expected);
  });
});

describe('before everything else it belongs to the slide', () => {
  const laid = (text: string) => layOut(`# A\n\n---\n\n${text}\n\n---\n\n## C\n`);

  test.each([
    ['## B\n', {}],
    ['<!-- .element: data-state="s" -->\n\n## B\n', { 'data-state': 's' }],
    ['<!-- x --> <!-- .element: data-state="s" -->\n\n## B\n', { 'data-state': 's' }],
    ['[y]: https://example.org\n\n<!-- .element: data-state="s" -->\n\n## B\n', { 'data-state': 's' }],
    ['text\n\n<!-- .element: data-state="s" -->\n', {}],
    ['<!-- .slide: class="a" -->\n\n<!-- .element: data-state="s" -->\n', { class: 'a', 'data-state': 's' }],
  ])('%j', (text, attributes) => {
    expect(laid(text).slides[1]!.attributes).toEqual(attributes);
  });

  test('and is told at its place where a slide may not have it', () => {
    const found = laid('<!-- x -->\n\n<!-- .element: onclick="x" -->\n\n## B');
    expect(found.diagnostics.map((each) => textAt(found, each))).toEqual(['onclick="x"']);
  });
});
