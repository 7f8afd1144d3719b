import { deflateSync, inflateSync } from 'node:zlib';

const mostBytes = 512 * 1024 * 1024;

/** What was packed with zlib's Deflate. Throws for anything else, and for more than 512 MB. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: mostBytes });
}

/** Packs bytes with zlib's Deflate. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}
