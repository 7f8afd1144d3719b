import { expect, test } from 'vitest';
import { breakAddress, encodeAddress, isRemote, isSafeLink } from '../../src/markdown/links.ts';

test.each([
  'https://a.example',
  'HTTP://a.example',
  'mailto:a@b.example',
  '#slide',
  'other.html',
  '../a/b.pdf',
  '?q=a:b',
  '',
])('%j may be followed', (href) => {
  expect(isSafeLink(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  '//host.example/share',
  '\\\\host.example\\share',
  '/\\host.example',
])('%j may not', (href) => {
  expect(isSafeLink(href)).toBe(false);
});

test('a picture is remote if its address names a scheme or a host', () => {
  expect(['http://a.example/b.png', '//a.example/b.png', 'data:image/png;base64,'].every(isRemote)).toBe(
    true,
  );
  expect(['a.png', './a.png', 'art/a b.png', '/a.png', 'a%3Ab.png'].some(isRemote)).toBe(false);
});

test.each([
  ['a b.html', 'a%20b.html'],
  ['a%20b', 'a%20b'],
  ['/φου', '/%CF%86%CE%BF%CF%85'],
  ['x\\y?a=1&b=2#c', 'x%5Cy?a=1&b=2#c'],
  ['\ud800', '%EF%BF%BD'],
])('%s stands in markup as %s', (href, written) => {
  expect(encodeAddress(href)).toBe(written);
});

test('an address as the text of a link breaks after its marks only, and other texts do not', () => {
  const link = (text: string) =>
    breakAddress({
      type: 'link',
      raw: '',
      href: '',
      text,
      title: null,
      tokens: [{ type: 'text', raw: text, text }],
    });
  expect(link('https://a.example/long/way?q=1&of=the+river')).toBe(
    'https://<wbr>a.<wbr>example/<wbr>long/<wbr>way?<wbr>q=<wbr>1&amp;<wbr>of=<wbr>the+river',
  );
  expect(link('https://a.example/way')).toBeNull();
  expect(link('the long/way that is not an address at all')).toBeNull();
});
