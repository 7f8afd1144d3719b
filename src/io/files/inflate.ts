import { promisify } from 'node:util';
import { deflate as startDeflate, deflateSync, inflate as startInflate, inflateSync } from 'node:zlib';

const mostBytes = 512 * 1024 * 1024;

/** What was packed with zlib's Deflate. Throws for anything else, and for more than 512 MB. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: mostBytes });
}

/** Packs bytes with zlib's Deflate. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

const inflateLater = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(startInflate);
const deflateLater = promisify<Uint8Array, Uint8Array>(startDeflate);

/** The same as `inflate`, beside what else is done, up to as many bytes; fails for more. */
export function inflateBeside(bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  return inflateLater(bytes, { maxOutputLength });
}

/** The same as `deflate`, beside what else is done. */
export function deflateBeside(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateLater(bytes);
}
