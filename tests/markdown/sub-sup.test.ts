import { expect, test } from 'vitest';
import { renderInline } from '../support/render.ts';

test.each([
  ['H~2~O', 'H<sub>2</sub>O'],
  ['x^2^', 'x<sup>2</sup>'],
  ['P~a\\ cat~', 'P<sub>a cat</sub>'],
  ['a^b\\ c^', 'a<sup>b c</sup>'],
  ['x^**2**^', 'x<sup><strong>2</strong></sup>'],
  ['**x^2^**', '<strong>x<sup>2</sup></strong>'],
  ['x~i~^2^', 'x<sub>i</sub><sup>2</sup>'],
  ['a^1^ b^2^', 'a<sup>1</sup> b<sup>2</sup>'],
  ['~~struck~~', '<del>struck</del>'],
  ['~two words~', '<del>two words</del>'],
  ['~~a~2~ b~~', '<del>a<sub>2</sub> b</del>'],
])('%s', (text, expected) => {
  expect(renderInline(text)).toBe(expected);
});

test.each([
  '~5 to ~9',
  '2^8 or 2^9',
  'a^b',
  'a~b',
  '`a~b~`',
  'x\\^2\\^',
  'H\\~2\\~O',
  '[^1^]',
  '^^',
  '~',
  'a ^ b ^ c',
])('%s is text', (text) => {
  expect(renderInline(text)).not.toMatch(/<su[bp]>/);
});
