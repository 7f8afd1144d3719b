import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePdfText, type PdfValue, parsePdfValue } from '../../src/pdf/pdf-syntax.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { layOutPdf } from './lay-out-pdf.ts';

test.each<[string, PdfValue]>([
  ['12', 12],
  ['-.5', -0.5],
  ['true', true],
  ['null', null],
  ['/Type', { name: 'Type' }],
  ['/A#20B', { name: 'A B' }],
  ['12 0 R', { object: 12 }],
  ['[1 0 R 2 /N(x)]', [{ object: 1 }, 2, { name: 'N' }, { bytes: 'x' }]],
  ['(a (nested) \\( \\051 \\n \\\r\nb)', { bytes: 'a (nested) ( ) \n b' }],
  ['<4142 4>', { bytes: 'AB@' }],
  [
    '<</A<</B 1>>/C[]>>',
    new Map<string, PdfValue>([
      ['A', new Map([['B', 1]])],
      ['C', []],
    ]),
  ],
  ['% comment\n 7 % another', 7],
])('%s is read', (text, value) => {
  expect(parsePdfValue(text, 0)).toEqual(value);
});

test('text comes in three encodings', () => {
  expect(decodePdfText({ bytes: 'caf\xe9' })).toBe('café');
  expect(decodePdfText({ bytes: '\xfe\xff\x01\x7b\xd8\x3d\xde\x00' })).toBe('Ż😀');
  expect(decodePdfText({ bytes: '\xef\xbb\xbf\xc5\xbb' })).toBe('Ż');
});

test('what cannot be read is a SyntaxError that names the place', () => {
  for (const text of ['', '<<', '[1 2', '(open', '<41', '<</A', '<<1 2>>', '[x]', '['.repeat(200)]) {
    expect(() => parsePdfValue(text, 0), text).toThrow(SyntaxError);
  }
});

const onePage = layOutPdf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 960 540]>>',
  '<</Type/Page>>',
]);

test('a page inherits its size; what is not there is told as not there', () => {
  expect(readPdf(onePage)).toEqual({
    facts: {
      version: '1.4',
      pages: [{ width: 960, height: 540 }],
      title: null,
      lang: null,
      tagged: false,
      outline: [],
      fonts: [],
      links: 0,
    },
  });
});

const rings: readonly [string, readonly string[], string][] = [
  ['page tree', ['<</Pages 2 0 R>>', '<</Count 1/Kids[2 0 R]>>'], 'the page tree leads back to itself'],
  [
    'outline',
    [
      '<</Pages 2 0 R/Outlines 3 0 R>>',
      '<</Count 0/Kids[]>>',
      '<</First 4 0 R>>',
      '<</Title(x)/Next 4 0 R>>',
    ],
    'the outline leads back to itself',
  ],
  ['page count', ['<</Pages 2 0 R>>', '<</Count 2/Kids[]>>'], 'the file announces 2 pages and holds 0'],
];

test.each(rings)('a broken %s is told', (_, objects, problem) => {
  expect(readPdf(layOutPdf(objects))).toEqual({ problem });
});

test('a file that was cut short anywhere is a problem, never facts', () => {
  const whole = onePage.subarray(0, -1);
  for (let length = 0; length < whole.length; length++) {
    expect(readPdf(whole.subarray(0, length)), `${length} bytes`).toHaveProperty('problem');
  }
});

test('no damage makes the reader throw', () => {
  const damage = fc.array(fc.tuple(fc.nat(onePage.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(onePage);
      for (const [at, value] of changes) bytes[at] = value;
      expect(Object.keys(readPdf(bytes))).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
