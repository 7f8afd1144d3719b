import type { Entry, ZipFile } from 'yauzl';

/** Bounds of a Word file. Bytes are counted while they are unpacked: what an archive says of itself may be untrue. */
export const archiveLimits = {
  entries: 5_000,
  /** Bytes of all entries together. */
  unpacked: 200_000_000,
  /** Bytes of one XML part: a novel has some 5 MB. */
  xml: 40_000_000,
  /** How many times larger an entry may become, from `ratioFrom` bytes on. */
  ratio: 200,
  ratioFrom: 5_000_000,
} as const;

/** Names of an archive's entries and the text of `kept` ones, or why it is not read. */
export type CheckedArchive =
  | { readonly names: ReadonlySet<string>; readonly texts: ReadonlyMap<string, string> }
  | { readonly trouble: 'broken' | 'locked' }
  | { readonly trouble: 'limit'; readonly limit: string };

class LimitError extends Error {}

/** Unpacks every entry of a ZIP archive once, keeping nothing but the texts asked for, and stops at the first limit. */
export async function checkArchive(bytes: Uint8Array, kept: readonly string[]): Promise<CheckedArchive> {
  const { default: yauzl } = await import('yauzl');
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch {
    return { trouble: 'broken' };
  }
  const names = new Set<string>();
  const texts = new Map<string, string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (names.size > archiveLimits.entries)
        throw new LimitError(`more than ${archiveLimits.entries} parts`);
      if (entry.isEncrypted()) return { trouble: 'locked' };
      const chunks: Buffer[] = [];
      const keeps = kept.includes(entry.fileName);
      let size = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        total += (chunk as Buffer).length;
        checkSize(entry, size, total);
        if (keeps) chunks.push(chunk as Buffer);
      }
      if (keeps) texts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
    }
  } catch (error) {
    return error instanceof LimitError ? { trouble: 'limit', limit: error.message } : { trouble: 'broken' };
  } finally {
    zip.close();
  }
  return { names, texts };
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

function checkSize(entry: Entry, size: number, total: number): void {
  const { unpacked, xml, ratio, ratioFrom } = archiveLimits;
  if (total > unpacked) throw new LimitError(`more than ${inMegabytes(unpacked)} unpacked`);
  if (size > xml && /\.(?:xml|rels)$/i.test(entry.fileName))
    throw new LimitError(`a part of more than ${inMegabytes(xml)}`);
  if (size > ratioFrom && size > ratio * entry.compressedSize)
    throw new LimitError(`a part that unpacks to more than ${ratio} times its size`);
}
