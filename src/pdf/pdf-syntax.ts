/** A value of a PDF file. Strings keep their bytes, one per UTF-16 unit; `decodePdfText` makes them readable. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfValue[] | PdfDict;

/** For example `/Type`: `{ name: 'Type' }`. */
export interface PdfName {
  readonly name: string;
}
/** For example `(Title)` or `<FEFF0054>`. */
export interface PdfString {
  readonly bytes: string;
}
/** For example `12 0 R`: `{ object: 12 }`. */
export interface PdfRef {
  readonly object: number;
}
export type PdfDict = ReadonlyMap<string, PdfValue>;

/**
 * The value that begins at `offset` of a file read as Latin-1. Throws a `SyntaxError` that names the place.
 *
 * @see ISO 32000-1, 7.2 and 7.3
 */
export function parsePdfValue(file: string, offset: number): PdfValue {
  return readValue({ file, at: offset }, 0);
}

/** A place in a file read as Latin-1. */
export interface Cursor {
  readonly file: string;
  at: number;
}

/** The value that begins at the cursor, which then stands behind it. Throws as `parsePdfValue` does. */
export function readPdfValue(cursor: Cursor): PdfValue {
  return readValue(cursor, 0);
}

const deepest = 100;
const blanks = /[\0\t\n\f\r ]|%[^\r\n]*/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

function readValue(cursor: Cursor, depth: number): PdfValue {
  if (depth > deepest) throw new SyntaxError(`values are nested too deep at byte ${cursor.at}`);
  skipBlanks(cursor);
  const { file, at } = cursor;
  if (file.startsWith('<<', at)) return readDict(cursor, depth);
  switch (file[at]) {
    case '[':
      return readArray(cursor, depth);
    case '(':
      return readString(cursor);
    case '<':
      return readHexString(cursor);
    case '/':
      return { name: readName(cursor) };
    default:
      return readAtom(cursor);
  }
}

function skipBlanks(cursor: Cursor): void {
  while (take(cursor, blanks) !== null);
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.file);
  if (match !== null) cursor.at = pattern.lastIndex;
  return match;
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  const dict = new Map<string, PdfValue>();
  cursor.at += 2;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.file.startsWith('>>', cursor.at)) break;
    if (cursor.file[cursor.at] !== '/') throw new SyntaxError(`no name of an entry at byte ${cursor.at}`);
    const name = readName(cursor);
    dict.set(name, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return dict;
}

function readArray(cursor: Cursor, depth: number): PdfValue[] {
  const values: PdfValue[] = [];
  cursor.at++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.file[cursor.at] === ']') break;
    values.push(readValue(cursor, depth + 1));
  }
  cursor.at++;
  return values;
}

function readName(cursor: Cursor): string {
  cursor.at++;
  const text = take(cursor, regular)?.[0] ?? '';
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const stringPart = /[^()\\]+|\\(?:([0-7]{1,3})|\r\n|[\s\S])|[()]/y;

function readString(cursor: Cursor): PdfString {
  const start = cursor.at++;
  let bytes = '';
  for (let open = 1; ;) {
    const part = take(cursor, stringPart);
    if (part === null) throw new SyntaxError(`a string that begins at byte ${start} does not end`);
    const [text, octal] = part;
    if (text === '(') open++;
    if (text === ')' && --open === 0) return { bytes };
    if (octal !== undefined) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    else if (text[0] !== '\\') bytes += text;
    // A backslash before the end of a line joins it to the next one.
    else if (!/[\r\n]/.test(text)) bytes += escapes[text.slice(1)] ?? text.slice(1);
  }
}

function readHexString(cursor: Cursor): PdfString {
  const end = cursor.file.indexOf('>', cursor.at);
  if (end < 0) throw new SyntaxError(`a string that begins at byte ${cursor.at} does not end`);
  const digits = cursor.file.slice(cursor.at + 1, end).replace(/[^0-9a-f]/gi, '');
  cursor.at = end + 1;
  // An odd last digit stands for itself and a zero.
  const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
  return { bytes: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('') };
}

function readAtom(cursor: Cursor): PdfValue {
  const object = take(cursor, reference)?.[1];
  if (object !== undefined) return { object: Number(object) };
  const text = take(cursor, regular)?.[0];
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  const number = text === undefined ? Number.NaN : Number(text);
  if (Number.isNaN(number)) throw new SyntaxError(`no value at byte ${cursor.at}`);
  return number;
}

/** A PDF string as text: UTF-16 or UTF-8 where a byte order mark says so, else Latin-1. */
export function decodePdfText({ bytes }: PdfString): string {
  if (!/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(bytes)) return bytes;
  const encoding = bytes.startsWith('\xfe') ? 'utf-16be' : bytes.startsWith('\xff') ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
