import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { attributes, escapeHtml, Html, html, jsonForScript } from '../src/html.ts';

test('the tag escapes text, keeps markup and leaves out what is not there', () => {
  const inner = html`<b>${'a & b'}</b>`;
  expect(html`<p>${inner}${null}${undefined}${false}${0}${['<', inner]}</p>`.markup).toBe(
    '<p><b>a &amp; b</b>0&lt;<b>a &amp; b</b></p>',
  );
});

test('only trusted markup passes unescaped', () => {
  expect(html`${'<script>'}`.markup).toBe('&lt;script&gt;');
  expect(html`${Html.trusted('<hr>')}`.markup).toBe('<hr>');
  expect(String(Html.trusted('<hr>'))).toBe('<hr>');
});

test('attributes are quoted and escaped; null and false leave one out, true has no value', () => {
  expect(attributes({ id: 'a"b', hidden: true, open: false, lang: null, n: 0, class: '' }).markup).toBe(
    ' id="a&quot;b" hidden n="0" class=""',
  );
});

test('R14 a JSON block cannot end its script element', () => {
  const value = { text: '</script><!--\u2028\u2029' };
  const { markup } = jsonForScript(value);
  expect(markup).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(markup)).toEqual(value);
});

test('escaped text comes out as it went in, as text and as an attribute', () => {
  // A parser turns CR into LF and drops NUL before it looks at markup, so neither reaches a page.
  const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\0]/g, ''));
  fc.assert(
    fc.property(texts, (text) => {
      const tree = fromHtml(`<p title="${escapeHtml(text)}">x${escapeHtml(text)}</p>`, { fragment: true });
      const [paragraph] = tree.children;
      if (paragraph?.type !== 'element') throw new Error('no paragraph');
      expect(paragraph.properties.title).toBe(text);
      expect(paragraph.children).toMatchObject([{ type: 'text', value: `x${text}` }]);
    }),
    { numRuns: 300 },
  );
});
