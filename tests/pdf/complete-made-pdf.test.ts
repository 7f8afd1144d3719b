import { expect, test } from 'vitest';
import { completePdf, type PdfExtras } from '../../src/pdf/complete-pdf.ts';
import { openPdf } from '../../src/pdf/pdf-file.ts';
import { decodePdfText } from '../../src/pdf/pdf-syntax.ts';
import { printPdfValue } from '../../src/pdf/print-value.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { bytesOf, layOutPdf, makePages } from './lay-out-pdf.ts';

const nothing: PdfExtras = { info: {}, outline: [], numbers: [] };
const complete = (extras: Partial<PdfExtras>, pages = makePages(['', '', ''])) =>
  completePdf(pages, { ...nothing, ...extras });

test.each([
  [[1, 2, 3], '[0 <</S /D /St 1>>]'],
  [[null, null, 1], '[0 <<>> 2 <</S /D /St 1>>]'],
  [[1, null, 2], '[0 <</S /D /St 1>> 1 <<>> 2 <</S /D /St 2>>]'],
  [[1, 2, 3, 4, 5], '[0 <</S /D /St 1>>]'],
])('pages that show the numbers %j have these labels', (numbers, expected) => {
  const file = openPdf(complete({ numbers }));
  const labels = file.dict(file.dict(file.trailer.get('Root')).get('PageLabels'));
  expect(printPdfValue(labels.get('Nums')!)).toBe(expected);
});

test('an outline is a tree in the order of the slides, without pages that are not there', () => {
  const titles: [string, number, number][] = [
    ['A', 0, 0],
    ['B', 1, 1],
    ['C', 1, 2],
    ['D', 0, 2],
    ['E', 0, 9],
  ];
  const outline = titles.map(([title, depth, page]) => ({ title, depth, page }));
  expect(readPdf(complete({ outline }))).toMatchObject({ facts: { outline: outline.slice(0, 4) } });
});

test('what the browser says of itself stays where nothing else is said', () => {
  const made = openPdf(complete({ info: { Author: 'Zoë', Subject: null } }));
  const info = made.dict(made.trailer.get('Info'));
  expect([...info.keys()]).toEqual(['Title', 'Author']);
  const bare = layOutPdf(['<</Pages 2 0 R>>', '<</Count 0/Kids[]>>']);
  const own = openPdf(complete({ info: { Author: 'A' } }, bare));
  const author = own.dict(own.trailer.get('Info')).get('Author') as { readonly bytes: string };
  expect(decodePdfText(author)).toBe('A');
});

test('dates of the browser become the date that is told', () => {
  const comment = "% /Date (D:20260102030405+00'00') (D:1)\n";
  const text = Buffer.from(makePages([''])).toString('latin1');
  const dated = bytesOf(text.replace('%PDF-1.4\n', `%PDF-1.4\n${comment}`));
  const moved = shift(dated, comment.length);
  const date = "D:20200101000000+00'00'";
  const done = Buffer.from(complete({ info: { CreationDate: date } }, moved)).toString('latin1');
  expect(done).toContain(`% /Date (${date}) (D:1)`);
});

/** The same file after `by` bytes more at its head: its table says so. */
function shift(bytes: Uint8Array, by: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return bytesOf(
    text
      .replace(/^(\d{10})(?= 00000 n)/gm, (offset) => String(Number(offset) + by).padStart(10, '0'))
      .replace(/(?<=startxref\n)\d+/, (offset) => String(Number(offset) + by)),
  );
}

test('notes stand beside the links of a page', () => {
  const notes = ['Say hello.', '', null, 'Nobody sees this.'];
  const linked = makePages(['', '', ''], { page: '/Annots[<</Subtype/Link/A<<>>>>]' });
  const done = complete({ notes }, linked);
  expect(
    Buffer.from(done)
      .toString('latin1')
      .match(/\/Contents \(/g),
  ).toHaveLength(1);
  expect(readPdf(done)).toMatchObject({ facts: { links: 3 } });
});

test('what has no catalog is refused', () => {
  for (const objects of [['null'], ['<<>>']])
    expect(() => complete({}, layOutPdf(objects))).toThrow(new SyntaxError('the catalog is missing'));
});
