import { type Cursor, type PdfString, type PdfValue, readPdfValue } from './pdf-syntax.ts';

/**
 * What each code of a font stands for, from the font's `ToUnicode` map, given as Latin-1. Empty for a map that cannot be
 * read: the text is then unknown, not wrong.
 *
 * @see ISO 32000-1, 9.10.3
 */
export function readToUnicode(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const blocks = /begin(bfchar|bfrange)\s([\s\S]*?)\send\1/g;
  for (const [, kind, body] of map.matchAll(blocks)) {
    const values = readAll(body!);
    if (kind === 'bfchar') {
      for (let i = 0; i + 1 < values.length; i += 2) texts.set(codeOf(values[i]), textOf(values[i + 1]));
      continue;
    }
    for (let i = 0; i + 2 < values.length; i += 3)
      addRange(texts, codeOf(values[i]), codeOf(values[i + 1]), values[i + 2]!);
  }
  return texts;
}

const mostCodes = 0x10000;

function addRange(texts: Map<number, string>, first: number, last: number, target: PdfValue): void {
  const count = Math.min(last - first + 1, mostCodes);
  for (let i = 0; i < count; i++) {
    if (Array.isArray(target)) texts.set(first + i, textOf(target[i]));
    else texts.set(first + i, raise(textOf(target), i));
  }
}

// Only the last unit of the target counts up.
function raise(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode(last + by);
}

function readAll(body: string): PdfValue[] {
  const cursor: Cursor = { file: `${body.trim()} `, at: 0 };
  const values: PdfValue[] = [];
  try {
    while (cursor.at < cursor.file.trimEnd().length) values.push(readPdfValue(cursor));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return values;
}

const isString = (value: PdfValue | undefined): value is PdfString =>
  typeof value === 'object' && value !== null && 'bytes' in value;

function codeOf(value: PdfValue | undefined): number {
  if (!isString(value)) return -1;
  return [...value.bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

// UTF-16BE without a byte order mark.
function textOf(value: PdfValue | undefined): string {
  if (!isString(value)) return '';
  const { bytes } = value;
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  return text;
}
