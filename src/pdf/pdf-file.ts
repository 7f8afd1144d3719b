import { type PdfDict, type PdfValue, parsePdfValue } from './pdf-syntax.ts';

/** The objects of a PDF file, found through its table of offsets. */
export interface PdfFile {
  readonly version: string;
  readonly trailer: PdfDict;
  /** What a value stands for: the object of a reference, every other value itself. `null` for an unknown object. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The same, as a dictionary; an empty one for everything else. */
  dict(value: PdfValue | undefined): PdfDict;
}

const emptyDict: PdfDict = new Map();

/**
 * Opens a PDF as Chromium writes it: a table of offsets, objects in the open. Throws a `SyntaxError` that names what
 * is missing: the header, the end mark, the table or the trailer.
 *
 * @see ISO 32000-1, 7.5
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const version = /^%PDF-(\d\.\d)/.exec(file)?.[1];
  if (version === undefined) throw new SyntaxError('the header "%PDF-" is missing');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1];
  if (start === undefined) throw new SyntaxError('the end mark "%%EOF" is missing');
  const { offsets, trailer } = readTable(file, Number(start));
  const parsed = new Map<number, PdfValue>();

  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (value === undefined || value === null || typeof value !== 'object' || !('object' in value))
      return value ?? null;
    const known = parsed.get(value.object);
    if (known !== undefined) return known;
    const made = readObject(file, offsets, value.object);
    parsed.set(value.object, made);
    return made;
  };
  const dict = (value: PdfValue | undefined): PdfDict => {
    const resolved = resolve(value);
    return resolved instanceof Map ? resolved : emptyDict;
  };
  return { version, trailer, resolve, dict };
}

interface OffsetTable {
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
}

const section = /\s*(\d+) +(\d+)\s+/y;
const entry = /(\d{10}) \d{5} ([nf])\s{1,2}/y;

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

function readObject(file: string, offsets: ReadonlyMap<number, number>, object: number): PdfValue {
  const offset = offsets.get(object);
  if (offset === undefined) return null; // ISO 32000-1, 7.3.10: a reference to nothing is null
  const head = /^\s*(\d+)\s+\d+\s+obj/.exec(file.slice(offset, offset + 32));
  if (head?.[1] !== String(object)) throw new SyntaxError(`object ${object} is not where the table says`);
  return parsePdfValue(file, offset + head[0].length);
}
