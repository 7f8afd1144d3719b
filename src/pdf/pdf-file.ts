import { type Cursor, parsePdfValue, type PdfDict, type PdfValue, readPdfValue } from './pdf-syntax.ts';

/** The objects of a PDF file, found through its tables of offsets. */
export interface PdfFile {
  readonly version: string;
  /** The last one; what earlier ones say stands in it where it is silent. */
  readonly trailer: PdfDict;
  /** Offset of the last table. */
  readonly startxref: number;
  /** What a value stands for: the object of a reference, every other value itself. `null` for an unknown object. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The same, as a dictionary; an empty one for everything else. */
  dict(value: PdfValue | undefined): PdfDict;
  /** The bytes of a stream as they stand in the file, one per UTF-16 unit, and its dictionary; null for all else. */
  stream(value: PdfValue | undefined): PdfStream | null;
}

/** A stream, packed as its dictionary says. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
}

const emptyDict: PdfDict = new Map();

/**
 * Opens a PDF as Chromium writes it: a table of offsets, objects in the open, and what was appended since. Throws a
 * `SyntaxError` that names what is missing: the header, the end mark, a table or a trailer.
 *
 * @see ISO 32000-1, 7.5
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const version = /^%PDF-(\d\.\d)/.exec(file)?.[1];
  if (version === undefined) throw new SyntaxError('the header "%PDF-" is missing');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1];
  if (start === undefined) throw new SyntaxError('the end mark "%%EOF" is missing');
  const startxref = Number(start);
  const { offsets, trailer } = readTables(file, startxref);
  const parsed = new Map<number, PdfValue>();

  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (value === undefined || value === null || typeof value !== 'object' || !('object' in value))
      return value ?? null;
    const known = parsed.get(value.object);
    if (known !== undefined) return known;
    const made = readObject(file, offsets, value.object).value;
    parsed.set(value.object, made);
    return made;
  };
  const dict = (value: PdfValue | undefined): PdfDict => {
    const resolved = resolve(value);
    return resolved instanceof Map ? resolved : emptyDict;
  };
  const stream = (value: PdfValue | undefined): PdfStream | null => {
    if (value === undefined || value === null || typeof value !== 'object' || !('object' in value))
      return null;
    const { value: head, end } = readObject(file, offsets, value.object);
    streamMark.lastIndex = end;
    if (!(head instanceof Map) || !streamMark.test(file)) return null;
    const from = streamMark.lastIndex;
    const length = resolve(head.get('Length'));
    if (typeof length !== 'number' || length < 0 || from + length > bytes.length)
      throw new SyntaxError(`the stream of object ${value.object} breaks off`);
    return { dict: head, bytes: bytes.subarray(from, from + length) };
  };
  return { version, trailer, startxref, resolve, dict, stream };
}

const streamMark = /[\0\t\n\f\r ]*stream\r?\n/y;

interface OffsetTable {
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
}

const section = /\s*(\d+) +(\d+)\s+/y;
const entry = /(\d{10}) \d{5} ([nf])\s{1,2}/y;

// What was appended comes first, and beats what stands before it (ISO 32000-1, 7.5.6).
function readTables(file: string, start: number): OffsetTable {
  const last = readTable(file, start);
  const offsets = new Map(last.offsets);
  const trailer = new Map(last.trailer);
  const seen = new Set([start]);
  for (let at = last.trailer.get('Prev'); typeof at === 'number';) {
    if (seen.has(at)) throw new SyntaxError('the tables of offsets lead back to themselves');
    seen.add(at);
    const earlier = readTable(file, at);
    for (const [object, offset] of earlier.offsets) if (!offsets.has(object)) offsets.set(object, offset);
    for (const [key, value] of earlier.trailer) if (!trailer.has(key)) trailer.set(key, value);
    at = earlier.trailer.get('Prev');
  }
  return { offsets, trailer };
}

function readTable(file: string, start: number): OffsetTable {
  if (!file.startsWith('xref', start)) throw new SyntaxError('the table of offsets is missing');
  const offsets = new Map<number, number>();
  section.lastIndex = start + 4;
  for (let head = section.exec(file); head !== null; head = section.exec(file)) {
    entry.lastIndex = section.lastIndex;
    const first = Number(head[1]);
    for (let i = 0; i < Number(head[2]); i++) {
      const row = entry.exec(file);
      if (row === null) throw new SyntaxError(`the table of offsets breaks off at object ${first + i}`);
      if (row[2] === 'n') offsets.set(first + i, Number(row[1]));
    }
    section.lastIndex = entry.lastIndex;
  }
  const end = file.indexOf('trailer', start);
  const trailer = end < 0 ? null : parsePdfValue(file, end + 'trailer'.length);
  if (!(trailer instanceof Map)) throw new SyntaxError('the trailer is missing');
  return { offsets, trailer };
}

function readObject(
  file: string,
  offsets: ReadonlyMap<number, number>,
  object: number,
): { readonly value: PdfValue; readonly end: number } {
  const offset = offsets.get(object);
  if (offset === undefined) return { value: null, end: 0 }; // ISO 32000-1, 7.3.10: a reference to nothing is null
  const head = /^\s*(\d+)\s+\d+\s+obj/.exec(file.slice(offset, offset + 32));
  if (head?.[1] !== String(object)) throw new SyntaxError(`object ${object} is not where the table says`);
  const cursor: Cursor = { file, at: offset + head[0].length };
  const value = readPdfValue(cursor);
  return { value, end: cursor.at };
}
