import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

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
