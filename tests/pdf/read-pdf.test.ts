import { expect, test } from 'vitest';
import { type PdfFacts, readPdf } from '../../src/pdf/read-pdf.ts';
import { layOutPdf, makePages, firstOwn } from './lay-out-pdf.ts';

function factsOf(bytes: Uint8Array): PdfFacts {
  const read = readPdf(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.facts;
}

test('a file tells its title, its language, its tags and its fonts', () => {
  expect(factsOf(makePages(['', '']))).toMatchObject({
    pages: Array(2).fill({ width: 300, height: 150 }),
    title: 'Talk',
    lang: 'en',
    tagged: true,
    fonts: [
      { name: 'ABCDEF+Plain', type: 'TrueType' },
      { name: 'ABCDEF+Wide', type: 'CIDFontType2' },
    ],
  });
});

test('entries of an outline lead to pages, or to nothing that is known', () => {
  const page = firstOwn + 3;
  const objects = [
    `<</First ${firstOwn + 1} 0 R>>`,
    `<</Title(A)/Dest[${page} 0 R /Fit]/First ${firstOwn + 2} 0 R>>`,
    '<</Dest/named>>',
  ];
  const catalog = `/Outlines ${firstOwn} 0 R`;
  expect(factsOf(makePages([''], { objects, catalog })).outline).toEqual([
    { title: 'A', depth: 0, page: 0 },
    { title: '', depth: 1, page: null },
  ]);
});

test('links are counted that lead somewhere', () => {
  const link = '/Subtype/Link';
  const page = `/Annots[<<${link}/A<<>>>> <<${link}/Dest[]>> <<${link}>> <</Subtype/Text/A<<>>>>]`;
  expect(factsOf(makePages(['', ''], { page })).links).toBe(4);
});

test('a composite font without descendants is told by its own type', () => {
  const fonts = { dictionary: '<</F1 10 0 R/F2 10 0 R>>', objects: ['<</Subtype/Type0>>'] };
  expect(factsOf(makePages([''], { fonts })).fonts).toEqual([{ name: '', type: 'Type0' }]);
});

test.each<[string, readonly string[], string]>([
  [
    'a page without a size',
    ['<</Pages 2 0 R>>', '<</Count 1/Kids[3 0 R]>>', '<</Type/Page>>'],
    'a page has no size',
  ],
  [
    'a page with a broken size',
    ['<</Pages 2 0 R>>', '<</Count 1/Kids[3 0 R]>>', '<</MediaBox[0 0 /x 1]>>'],
    'a page has no size',
  ],
  [
    'pages within pages without end',
    ['<</Pages 2 0 R>>', ...Array.from({ length: 9000 }, (_, i) => `<</Kids[${i + 3} 0 R]>>`)],
    'its page tree or outline is nested too deep',
  ],
])('%s is a problem', (_, objects, problem) => {
  expect(readPdf(layOutPdf(objects))).toEqual({ problem });
});
