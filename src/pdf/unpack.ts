import type { PdfFile, PdfStream } from './pdf-file.ts';

/** Undoes zlib's Deflate, as in `node:zlib`; throws for anything else. */
export type Unpack = (bytes: Uint8Array) => Uint8Array;

/**
 * What a stream holds, as Latin-1. Throws a `SyntaxError` for a stream that is packed in another way than Chromium does
 * for anything but pictures, or that is damaged.
 */
export function unpack(file: PdfFile, { dict, bytes }: PdfStream, inflate: Unpack): string {
  const filter = file.resolve(dict.get('Filter'));
  const filters = Array.isArray(filter) ? filter.map((each) => file.resolve(each)) : filter ? [filter] : [];
  let data = bytes;
  for (const each of filters) {
    const name = each !== null && typeof each === 'object' && 'name' in each ? each.name : '';
    if (name !== 'FlateDecode') throw new SyntaxError(`a stream is packed with ${JSON.stringify(name)}`);
    try {
      data = inflate(data);
    } catch {
      throw new SyntaxError('a packed stream is damaged');
    }
  }
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
}
