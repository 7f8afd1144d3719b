import { expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { makeFontReader } from '../../src/pdf/page-fonts.ts';
import type { PagePainting } from '../../src/pdf/page-painting.ts';
import { listPages, pageSize } from '../../src/pdf/page-tree.ts';
import { paintPage } from '../../src/pdf/paint-page.ts';
import { firstOwn, openPages, type PdfParts, streamOf } from './lay-out-pdf.ts';

/** What a page of 400 × 200 px shows; its upper left corner is at 0 150 in points. */
function paint(content: string, parts: PdfParts = {}): PagePainting {
  const file = openPages([content], parts);
  const [node] = listPages(file, file.dict(file.trailer.get('Root')).get('Pages'));
  const env = { file, inflate, readFont: makeFontReader(file, inflate) };
  return paintPage({ ...node!, ...pageSize(file, node!) }, env);
}

/** Glyphs as `a 4,196`: what they stand for, and where in px. */
const glyphsOf = (content: string, parts?: PdfParts): string =>
  paint(content, parts)
    .glyphs.map(({ text, x, y }) => `${text} ${Math.round(x)},${Math.round(y)}`)
    .join(' ');

const boxesOf = (boxes: PagePainting['areas']): string[] =>
  boxes.map((box) => [box.left, box.top, box.right, box.bottom].map(Math.round).join(' '));

test.each([
  ['one string', '(ab) Tj', 'a 40,100 b 48,100'],
  ['a string in hexadecimal digits', '<6162> Tj', 'a 40,100 b 48,100'],
  ['digits with blanks', '<61 62> Tj', 'a 40,100 b 48,100'],
  ['digits, the last left out', '<616> Tj', 'a 40,100 ` 48,100'],
  ['strings with room between', '[(a) -500 (b) 250 (c)] TJ', 'a 40,100 b 56,100 c 60,100'],
  ['the next line', '3 4 Td (a) Tj', 'a 44,95'],
  ['the next line, which sets the leading', '0 -9 TD (a) Tj T* (b) Tj', 'a 40,112 b 40,124'],
  ['leading', "9 TL (a) ' (b) '", 'a 40,112 b 40,124'],
  ['spacing of words and letters', '9 TL 3 6 (a b) "', 'a 40,112   56,112 b 76,112'],
  ['letter spacing', '3 Tc (ab) Tj', 'a 40,100 b 52,100'],
  ['word spacing', '3 Tw (a b) Tj', 'a 40,100   48,100 b 60,100'],
  ['letters that are drawn wide', '200 Tz (ab) Tj', 'a 40,100 b 56,100'],
  ['raised letters', '3 Ts (a) Tj', 'a 40,96'],
  ['a matrix', '1 0 0 1 60 75 Tm (a) Tj', 'a 80,100'],
  ['two strings', '(a) Tj (b) Tj', 'a 40,100 b 48,100'],
  ['codes of two bytes', '/F2 12 Tf <00610062> Tj', 'a 40,100 b 56,100'],
  ['numbers with signs and points', '+3. -.5 Td (a) Tj', 'a 44,101'],
  ['a comment', '% (b) Tj\n(a) Tj', 'a 40,100'],
  ['values that are none of a text', 'true false null /x <</y 1>> [1] zz (a) Tj', 'a 40,100'],
  ['numbers that nothing parts', '1-2 Td (a) Tj', 'a 41,103'],
  ['a sign without a number', '+ 0 Td (a) Tj', 'a 40,100'],
  ['what is no string', '7 Tj [/x] TJ 5 TJ (a) Tj', 'a 40,100'],
  ['what is invisible', '3 Tr (a) Tj 7 Tr (b) Tj 0 Tr (c) Tj', 'c 56,100'],
  ['an inline image', 'BI /W 1 ID \x01(x) EIx EI (a) Tj', 'a 40,100'],
])('%s is set where it stands', (_, content, expected) => {
  expect(glyphsOf(`BT /F1 12 Tf 1 0 0 1 30 75 Tm ${content} ET`)).toBe(expected);
});

test.each([
  ['moved', '1 0 0 1 15 0 cm', 'a 60,100'],
  ['turned', '0 1 -1 0 150 0 cm', 'a 100,160'],
  ['moved and moved back', 'q 1 0 0 1 15 0 cm Q Q', 'a 40,100'],
  ['clipped away', '0 0 10 10 re W n', ''],
  ['clipped around it', '20 60 100 40 re W* n', 'a 40,100'],
  ['transparent', '/G gs', ''],
  ['of an unknown look', '/H gs', 'a 40,100'],
])('a text in a space that is %s', (_, before, expected) => {
  const resources = '/ExtGState<</G<</ca 0>>/H<</CA 0>>>>';
  expect(glyphsOf(`${before} BT /F1 12 Tf 30 75 Td (a) Tj ET`, { resources })).toBe(expected);
});

test('a glyph that stands for several letters is told with them, and only once', () => {
  const span = (text: string, inside: string) => `/Span <</ActualText ${text}>> BDC ${inside} EMC`;
  const set = (content: string) => glyphsOf(`BT /F1 12 Tf 30 75 Td ${content} ET`);
  expect(set(`${span('(ffi)', '(x) Tj')} (y) Tj`)).toBe('ffi 40,100 y 48,100');
  expect(set(span('<FEFF00660069>', '(xy) Tj'))).toBe('fi 40,100  48,100');
  expect(set('/Span /Other BDC (x) Tj EMC EMC /Span BMC (y) Tj EMC')).toBe('x 40,100 y 48,100');
  // The widest glyph of a span carries its text.
  expect(set(span('(q)', '(x) Tj /F2 12 Tf <0079> Tj'))).toBe(' 40,100 q 48,100');
});

test.each([
  ['a rectangle', '30 30 60 45 re f', ['40 100 120 160']],
  ['lines', '30 30 m 90 75 l S', ['40 100 120 160']],
  ['curves', '30 30 m 30 75 90 75 90 30 c 30 30 90 60 v 30 30 90 60 y b*', ['40 100 120 160']],
  ['a path that is not painted', '30 30 60 45 re n', []],
  ['what a clip leaves of it', '30 30 30 45 re W n 0 0 90 90 re f', ['40 100 80 160']],
  ['a shading, which fills the clip', '30 30 30 45 re W n /S sh', ['40 100 80 160']],
  ['a path that is transparent', '/G gs 30 30 60 45 re f /S sh', []],
  ['a path outside of its clip', '0 0 9 9 re W n 30 30 60 45 re f', []],
])('an area: %s', (_, content, expected) => {
  expect(boxesOf(paint(content, { resources: '/ExtGState<</G<</ca 0>>>>' }).areas)).toEqual(expected);
});

test.each([
  ['as large as its matrix', '60 0 0 45 30 30 cm /P Do', ['40 100 120 160']],
  ['as far as it is seen', '30 30 30 45 re W n 60 0 0 45 30 30 cm /P Do', ['40 100 80 160']],
  ['clipped away', '0 0 9 9 re W n 60 0 0 45 30 30 cm /P Do', []],
  ['transparent', '/G gs 60 0 0 45 30 30 cm /P Do', []],
  ['of no name', '60 0 0 45 30 30 cm /X Do', []],
])('a picture: %s', (_, content, expected) => {
  const resources = `/XObject<</P ${firstOwn} 0 R>>/ExtGState<</G<</ca 0>>>>`;
  const objects = [streamOf('pixels', '/Subtype/Image')];
  expect(boxesOf(paint(content, { resources, objects }).pictures)).toEqual(expected);
});

test.each([
  ['where it is put', '', 'a 40,100'],
  ['moved by its matrix', '/Matrix[1 0 0 1 15 0]', 'a 60,100'],
  ['cut by its box', '/BBox[0 0 9 9]', ''],
  ['with resources of its own', '/Resources<</Font<</F1 10 0 R>>>>', 'a 40,100'],
  ['with a matrix that is none', '/Matrix[1 0]', 'a 40,100'],
])('a group is painted %s', (_, entries, expected) => {
  const resources = `/XObject<</X ${firstOwn} 0 R>>`;
  const objects = [streamOf('BT /F1 12 Tf 30 75 Td (a) Tj ET', `/Subtype/Form${entries}`)];
  expect(glyphsOf('/X Do', { resources, objects })).toBe(expected);
});

test('a group that holds itself ends', () => {
  const resources = `/XObject<</X ${firstOwn} 0 R>>`;
  const objects = [streamOf('0 0 9 9 re f /X Do', '/Subtype/Form')];
  expect(paint('/X Do', { resources, objects }).areas).toHaveLength(16);
});

test('content in several parts is one', () => {
  const parts = { page: `/Contents[${firstOwn} 0 R ${firstOwn + 1} 0 R]` };
  const objects = [streamOf('BT /F1 12 Tf 30 75 Td'), streamOf('(a) Tj ET')];
  expect(glyphsOf('', { ...parts, objects })).toBe('a 40,100');
});

test('a page that cannot be read is a SyntaxError', () => {
  expect(() => paint(')')).toThrow(new SyntaxError('no operator at byte 0 of a page'));
});
