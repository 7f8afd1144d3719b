import type { PdfFile } from './pdf-file.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';
import { printRows } from './print-rows.ts';
import { printPdfValue } from './print-value.ts';

/** Objects that are written behind a file; what it held before stays as it is. */
export interface PdfUpdate {
  /** Takes the number of an object that is new. */
  readonly reserve: () => number;
  /** Says what an object is from now on. */
  readonly set: (object: number, value: PdfValue) => void;
  /** Writes a new object; gives back its number. */
  readonly add: (value: PdfValue) => number;
  /** The file with the objects behind it, and keys of its trailer as they are from now on. */
  readonly finish: (trailer: PdfDict) => Uint8Array;
}

/**
 * An update of a file: tags, links and fonts stay untouched, byte by byte.
 *
 * @see ISO 32000-1, 7.5.6
 */
export function startUpdate(bytes: Uint8Array, file: PdfFile): PdfUpdate {
  const size = file.trailer.get('Size');
  let next = typeof size === 'number' ? size : 1;
  const objects = new Map<number, PdfValue>();
  const reserve = () => next++;
  const set = (object: number, value: PdfValue) => void objects.set(object, value);
  const add = (value: PdfValue): number => {
    const object = reserve();
    set(object, value);
    return object;
  };
  const finish = (trailer: PdfDict): Uint8Array => {
    const start = bytes.length;
    const rows: { readonly object: number; readonly offset: number }[] = [];
    let text = '\n';
    for (const [object, value] of [...objects].sort(([a], [b]) => a - b)) {
      rows.push({ object, offset: start + text.length });
      text += `${object} 0 obj\n${printPdfValue(value)}\nendobj\n`;
    }
    const table = start + text.length;
    const kept = new Map(file.trailer);
    for (const [key, value] of trailer) kept.set(key, value);
    kept.set('Size', next);
    kept.set('Prev', file.startxref);
    text += `xref\n${printRows(rows)}trailer\n${printPdfValue(kept)}\nstartxref\n${table}\n%%EOF\n`;
    return Buffer.concat([bytes, Buffer.from(text, 'latin1')]);
  };
  return { reserve, set, add, finish };
}
