import { type Cursor, parsePdfValue, type PdfDict, type PdfValue, readPdfValue } from './pdf-syntax.ts';
import { isName } from './pdf-values.ts';
import type { Unpack } from './unpack.ts';

/** Where an object stands: at an offset of the file, or packed with others in a stream. */
export type Place = number | { readonly holder: number; readonly index: number };

/** Where all objects of a file stand, and what its trailers say. */
export interface OffsetTable {
  readonly places: ReadonlyMap<number, Place>;
  /** The last one; what earlier ones say stands in it where it is silent. */
  readonly trailer: PdfDict;
}

/** A file as bytes and as Latin-1, and what unpacks its streams; null where nothing does. */
export interface RawPdf {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly inflate: Unpack | null;
}

/** What stands between the dictionary of a stream and its bytes. */
export const streamMark = /[\0\t\n\f\r ]*stream\r?\n/y;

/**
 * The tables of a file, from the last one on. What was appended comes first, and beats what stands before it.
 *
 * @see ISO 32000-1, 7.5.4, 7.5.6 and 7.5.8
 */
export function readTables(raw: RawPdf, start: number): OffsetTable {
  const last = readTable(raw, start);
  const places = new Map(last.places);
  const trailer = new Map(last.trailer);
  const seen = new Set([start]);
  for (let at = last.trailer.get('Prev'); typeof at === 'number';) {
    if (seen.has(at)) throw new SyntaxError('the tables of offsets lead back to themselves');
    seen.add(at);
    const earlier = readTable(raw, at);
    for (const [object, place] of earlier.places) if (!places.has(object)) places.set(object, place);
    for (const [key, value] of earlier.trailer) if (!trailer.has(key)) trailer.set(key, value);
    at = earlier.trailer.get('Prev');
  }
  return { places, trailer };
}

const section = /\s*(\d+) +(\d+)\s+/y;
const entry = /(\d{10}) \d{5} ([nf])\s{1,2}/y;

function readTable(raw: RawPdf, start: number): OffsetTable {
  const { file } = raw;
  if (!file.startsWith('xref', start)) return readPackedTable(raw, start);
  const places = new Map<number, Place>();
  section.lastIndex = start + 4;
  for (let head = section.exec(file); head !== null; head = section.exec(file)) {
    entry.lastIndex = section.lastIndex;
    const first = Number(head[1]);
    for (let i = 0; i < Number(head[2]); i++) {
      const row = entry.exec(file);
      if (row === null) throw new SyntaxError(`the table of offsets breaks off at object ${first + i}`);
      if (row[2] === 'n') places.set(first + i, Number(row[1]));
    }
    section.lastIndex = entry.lastIndex;
  }
  const end = file.indexOf('trailer', start);
  const trailer = end < 0 ? null : parsePdfValue(file, end + 'trailer'.length);
  if (!(trailer instanceof Map)) throw new SyntaxError('the trailer is missing');
  return { places, trailer };
}

/** A table that is a stream, packed; its dictionary is the trailer. */
function readPackedTable({ file, bytes, inflate }: RawPdf, start: number): OffsetTable {
  const head = /^\s*\d+\s+\d+\s+obj/.exec(file.slice(start, start + 32));
  if (head === null) throw new SyntaxError('the table of offsets is missing');
  const cursor: Cursor = { file, at: start + head[0].length };
  const trailer = readPdfValue(cursor);
  streamMark.lastIndex = cursor.at;
  if (!(trailer instanceof Map) || !streamMark.test(file))
    throw new SyntaxError('the table of offsets is missing');
  const from = streamMark.lastIndex;
  const data = inflateStream(trailer, bytes.subarray(from), inflate);
  const widths = numbersOf(trailer.get('W'));
  const [typeWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const rowWidth = typeWidth + firstWidth + secondWidth;
  if (widths.length !== 3 || rowWidth === 0 || widths.some((width) => width < 0 || width > 8))
    throw new SyntaxError('the table of offsets has no columns');
  const index = trailer.has('Index') ? numbersOf(trailer.get('Index')) : [0, Number(trailer.get('Size'))];
  const places = new Map<number, Place>();
  const number = (at: number, width: number) =>
    data.subarray(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0);
  let at = 0;
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let object = index[i]!; object < index[i]! + index[i + 1]!; object++, at += rowWidth) {
      if (at + rowWidth > data.length)
        throw new SyntaxError(`the table of offsets breaks off at object ${object}`);
      const type = typeWidth === 0 ? 1 : number(at, typeWidth);
      const first = number(at + typeWidth, firstWidth);
      if (type === 1) places.set(object, first);
      if (type === 2)
        places.set(object, { holder: first, index: number(at + typeWidth + firstWidth, secondWidth) });
    }
  }
  return { places, trailer };
}

/** The bytes of a stream that is packed as lectern packs, from its first byte on. */
export function inflateStream(dict: PdfDict, bytes: Uint8Array, inflate: Unpack | null): Uint8Array {
  const length = dict.get('Length');
  const isFlate = isName(dict.get('Filter'), 'FlateDecode');
  if (inflate === null || !isFlate || dict.has('DecodeParms') || typeof length !== 'number')
    throw new SyntaxError('its objects are packed in a way that is not read');
  try {
    return inflate(bytes.subarray(0, length));
  } catch {
    throw new SyntaxError('a packed stream is damaged');
  }
}

function numbersOf(value: PdfValue | undefined): number[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}
