import type { PdfDict, PdfValue } from './pdf-syntax.ts';
import { type ObjectPlace, printRows } from './print-rows.ts';
import { printPdfValue } from './print-value.ts';

/** Writes a file object by object. */
export interface FileWriter {
  /** Writes an object; with bytes, a stream. */
  readonly write: (object: number, value: PdfValue, bytes?: Uint8Array) => void;
  readonly finish: (version: string, trailer: PdfDict) => Uint8Array;
}

/** Writes a file whose objects come in any order (ISO 32000-1, 7.5). */
export function startFile(): FileWriter {
  const head = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1');
  const chunks: Uint8Array[] = [head];
  const places: ObjectPlace[] = [];
  let length = head.length;
  const add = (data: Uint8Array | string) => {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    chunks.push(chunk);
    length += chunk.length;
  };
  return {
    write: (object, value, bytes) => {
      places.push({ object, offset: length });
      const text = `${object} 0 obj\n${printPdfValue(value)}`;
      if (!bytes) return add(`${text}\nendobj\n`);
      add(`${text}\nstream\n`);
      add(bytes);
      add('\nendstream\nendobj\n');
    },
    finish: (version, trailer) => {
      Buffer.from(version).copy(head, '%PDF-'.length);
      const table = length;
      const rows = printRows(places.sort((one, other) => one.object - other.object));
      // Object 0 heads the list of those that are free, and there is none.
      const free = '0 1\n0000000000 65535 f \n';
      add(`xref\n${free}${rows}trailer\n${printPdfValue(trailer)}\nstartxref\n${table}\n%%EOF\n`);
      return Buffer.concat(chunks);
    },
  };
}
