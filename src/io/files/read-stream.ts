import type { Readable } from 'node:stream';
import type { ReadOutcome } from './open-regular.ts';

/** All bytes of a stream, up to `maxBytes`; a longer one is given up as soon as that is known. */
export async function readStream(stream: Readable, maxBytes: number): Promise<ReadOutcome> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) return { refusal: 'too-large' };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}
