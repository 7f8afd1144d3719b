import { expect, test } from 'vitest';
import { deflate, inflate } from '../../src/io/files/inflate.ts';
import { openPdf } from '../../src/pdf/pdf-file.ts';
import { bytesOf, layOutPdf, streamOf } from './lay-out-pdf.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const packed = (text: string): string => latin(deflate(bytesOf(text)));

/** Rows of a packed table: a type, an offset and a place, of 1, 2 and 1 bytes. */
const row = (type: number, at: number, index = 0): string =>
  String.fromCharCode(type, at >> 8, at & 255, index);

interface Table {
  /** Entries of the table's dictionary. */
  readonly entries?: string;
  readonly rows?: string;
  readonly filter?: string;
  /** The stream that holds objects 1 and 2. */
  readonly holder?: string;
}

/** A file whose catalog and its version stand in a stream of objects, and whose table is a stream. */
function makePacked({
  entries = '/W[1 2 1]',
  rows,
  filter = '/Filter/FlateDecode',
  holder,
}: Table = {}): Uint8Array {
  const held = packed('1 0 2 19 <</Version 2 0 R>> /1.9 ');
  const head = '%PDF-1.5\n';
  const first = `3 0 obj\n${holder ?? streamOf(held, '/Type/ObjStm/N 2/First 9/Filter/FlateDecode')}\nendobj\n`;
  const start = head.length + first.length;
  const table = packed(rows ?? row(0, 0) + row(2, 3, 0) + row(2, 3, 1) + row(1, head.length) + row(1, start));
  const stream = streamOf(table, `/Type/XRef/Size 5/Root 1 0 R${entries}${filter}`);
  return bytesOf(`${head}${first}4 0 obj\n${stream}\nendobj\nstartxref\n${start}\n%%EOF`);
}

const versionOf = (bytes: Uint8Array) => {
  const file = openPdf(bytes, inflate);
  return file.resolve(file.dict(file.trailer.get('Root')).get('Version'));
};

test('objects are found in the stream that holds them', () => {
  expect(versionOf(makePacked())).toEqual({ name: '1.9' });
});

test('a packed table may leave out numbers, and the type where all are the same', () => {
  const file = openPdf(makePacked({ entries: '/W[0 2 1]/Index[7 1]', rows: '\x00\x09\x00' }), inflate);
  expect(file.objects).toEqual([7]);
});

test.each<[string, Table, string]>([
  ['no columns', { entries: '' }, 'the table of offsets has no columns'],
  ['columns that are too wide', { entries: '/W[1 9 1]' }, 'the table of offsets has no columns'],
  ['columns without a width', { entries: '/W[0 0 0]' }, 'the table of offsets has no columns'],
  ['too few rows', { rows: row(0, 0) }, 'the table of offsets breaks off at object 1'],
  ['no packing', { filter: '' }, 'its objects are packed in a way that is not read'],
  [
    'predicted rows',
    { filter: '/Filter/FlateDecode/DecodeParms<</Predictor 12>>' },
    'its objects are packed in a way that is not read',
  ],
])('a packed table with %s is told', (_, made, problem) => {
  expect(() => openPdf(makePacked(made), inflate)).toThrow(new SyntaxError(problem));
});

test.each<[string, string, string]>([
  ['is no stream', '<<>>', 'object 3 holds no other objects'],
  ['is damaged', streamOf('x', '/N 2/First 9/Filter/FlateDecode'), 'a packed stream is damaged'],
])('a holder of objects that %s is told', (_, holder, problem) => {
  expect(() => versionOf(makePacked({ holder }))).toThrow(new SyntaxError(problem));
});

test('an object that its holder does not have is null', () => {
  const rows = row(0, 0) + row(2, 3, 0) + row(2, 3, 7) + row(1, 9) + row(0, 0);
  expect(versionOf(makePacked({ rows }))).toBeNull();
});

const whole = latin(layOutPdf(['<</Pages 2 0 R>>', '<</Count 0/Kids[]>>', streamOf('abc')]));
const table = whole.indexOf('xref');

test.each<[string, string, string]>([
  ['no header', whole.slice(1), 'the header "%PDF-" is missing'],
  ['no end', whole.trimEnd().slice(0, -1), 'the end mark "%%EOF" is missing'],
  ['no table', whole.replace(/startxref\n\d+/, 'startxref\n9'), 'the table of offsets is missing'],
  ['a table elsewhere', whole.replace(/startxref\n\d+/, 'startxref\n12'), 'the table of offsets is missing'],
  ['a table that breaks off', whole.replace('0 4\n', '0 9\n'), 'the table of offsets breaks off at object 4'],
  ['no trailer', whole.replace('trailer', 'trailor'), 'the trailer is missing'],
  ['a trailer that is none', whole.replace('trailer\n<<', 'trailer\n[]'), 'the trailer is missing'],
  [
    'tables in a ring',
    whole.replace('/Root', `/Prev ${table}/Root`),
    'the tables of offsets lead back to themselves',
  ],
])('a file with %s is told', (_, text, problem) => {
  expect(() => openPdf(bytesOf(text))).toThrow(new SyntaxError(problem));
});

test('what was appended comes before what stood there', () => {
  const added = `${whole}1 0 obj\n<</New true>>\nendobj\n`;
  const rows = `1 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`;
  const text = `${added}xref\n${rows}trailer\n<</Prev ${table}>>\nstartxref\n${added.length}\n%%EOF\n`;
  const file = openPdf(bytesOf(text));
  expect(file.dict(file.trailer.get('Root')).has('New')).toBe(true);
  expect(file.dict({ object: 2 }).get('Count')).toBe(0);
});

test('a stream is found by its number alone', () => {
  const file = openPdf(bytesOf(whole));
  expect(latin(file.stream({ object: 3 })!.bytes)).toBe('abc');
  for (const value of [undefined, null, 3, { object: 2 }, { object: 99 }])
    expect(file.stream(value)).toBeNull();
  expect(file.resolve({ object: 99 })).toBeNull();
  const short = openPdf(layOutPdf(['<</Length 9999>>\nstream\nabc\nendstream']));
  expect(() => short.stream({ object: 1 })).toThrow(new SyntaxError('the stream of object 1 breaks off'));
});

test('an object that is not where the table says is told', () => {
  const file = openPdf(bytesOf(whole.replace('1 0 obj', '8 0 obj')));
  expect(() => file.dict({ object: 1 })).toThrow(new SyntaxError('object 1 is not where the table says'));
});
