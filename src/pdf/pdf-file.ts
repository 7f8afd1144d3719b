import { inflateStream, type OffsetTable, type RawPdf, readTables, streamMark } from './offset-tables.ts';
import { type Cursor, parsePdfValue, type PdfDict, type PdfValue, readPdfValue } from './pdf-syntax.ts';
import type { Unpack } from './unpack.ts';

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
  /** Numbers of all objects that the tables name. */
  readonly objects: readonly number[];
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
 * Opens a PDF as Chromium writes it, with what was appended since, or as `packPdf` packs it: that wants `inflate`. Throws a
 * `SyntaxError` that names what is missing: the header, the end mark, a table or a trailer.
 *
 * @see ISO 32000-1, 7.5
 */
export function openPdf(bytes: Uint8Array, inflate: Unpack | null = null): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const version = /^%PDF-(\d\.\d)/.exec(file)?.[1];
  if (version === undefined) throw new SyntaxError('the header "%PDF-" is missing');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1];
  if (start === undefined) throw new SyntaxError('the end mark "%%EOF" is missing');
  const startxref = Number(start);
  const raw = { file, bytes, inflate };
  const { places, trailer } = readTables(raw, startxref);
  const readObject = makeObjectReader(raw, places);
  const parsed = new Map<number, PdfValue>();

  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (value === undefined || value === null || typeof value !== 'object' || !('object' in value))
      return value ?? null;
    const known = parsed.get(value.object);
    if (known !== undefined) return known;
    const made = readObject(value.object).value;
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
    const { value: head, end } = readObject(value.object);
    if (end < 0) return null;
    streamMark.lastIndex = end;
    if (!(head instanceof Map) || !streamMark.test(file)) return null;
    const from = streamMark.lastIndex;
    const length = resolve(head.get('Length'));
    if (typeof length !== 'number' || length < 0 || from + length > bytes.length)
      throw new SyntaxError(`the stream of object ${value.object} breaks off`);
    return { dict: head, bytes: bytes.subarray(from, from + length) };
  };
  return { version, trailer, startxref, objects: [...places.keys()], resolve, dict, stream };
}

interface ReadObject {
  readonly value: PdfValue;
  /** Where it ends in the file; -1 for one that is packed with others. */
  readonly end: number;
}

function makeObjectReader(raw: RawPdf, places: OffsetTable['places']): (object: number) => ReadObject {
  const { file, bytes, inflate } = raw;
  const holders = new Map<number, readonly PdfValue[]>();
  const readAt = (object: number, offset: number): ReadObject => {
    const head = /^\s*(\d+)\s+\d+\s+obj/.exec(file.slice(offset, offset + 32));
    if (head?.[1] !== String(object)) throw new SyntaxError(`object ${object} is not where the table says`);
    const cursor: Cursor = { file, at: offset + head[0].length };
    const value = readPdfValue(cursor);
    return { value, end: cursor.at };
  };
  /** The objects that a stream holds (ISO 32000-1, 7.5.7). */
  const openHolder = (holder: number): readonly PdfValue[] => {
    const known = holders.get(holder);
    if (known) return known;
    const place = places.get(holder);
    const { value: dict, end } = readAt(holder, typeof place === 'number' ? place : -1);
    streamMark.lastIndex = end;
    if (!(dict instanceof Map) || !streamMark.test(file))
      throw new SyntaxError(`object ${holder} holds no other objects`);
    const data = Buffer.from(inflateStream(dict, bytes.subarray(streamMark.lastIndex), inflate));
    const text = data.toString('latin1');
    const first = Number(dict.get('First'));
    const offsets = text.slice(0, first).trim().split(/\s+/).map(Number);
    const values = offsets.flatMap((offset, i) => (i % 2 === 1 ? [parsePdfValue(text, first + offset)] : []));
    holders.set(holder, values);
    return values;
  };
  return (object) => {
    const place = places.get(object);
    if (place === undefined) return { value: null, end: -1 }; // ISO 32000-1, 7.3.10: a reference to nothing is null
    if (typeof place === 'number') return readAt(object, place);
    return { value: openHolder(place.holder)[place.index] ?? null, end: -1 };
  };
}
