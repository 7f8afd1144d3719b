import type { PdfDict, PdfValue } from './pdf-syntax.ts';
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
  const offsets = new Map<number, number>();
  let length = head.length;
  const add = (data: Uint8Array | string) => {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    chunks.push(chunk);
    length += chunk.length;
  };
  return {
    write: (object, value, bytes) => {
      offsets.set(object, length);
      const text = `${object} 0 obj\n${printPdfValue(value)}`;
      if (!bytes) return add(`${text}\nendobj\n`);
      add(`${text}\nstream\n`);
      add(bytes);
      add('\nendstream\nendobj\n');
    },
    finish: (version, trailer) => {
      Buffer.from(version).copy(head, '%PDF-'.length);
      const table = length;
      const size = Number(trailer.get('Size'));
      const rows = Array.from({ length: size }, (_, object) => {
        const offset = offsets.get(object);
        return offset === undefined
          ? '0000000000 65535 f \n'
          : `${String(offset).padStart(10, '0')} 00000 n \n`;
      });
      add(
        `xref\n0 ${size}\n${rows.join('')}trailer\n${printPdfValue(trailer)}\nstartxref\n${table}\n%%EOF\n`,
      );
      return Buffer.concat(chunks);
    },
  };
}
