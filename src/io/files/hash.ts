import { createHash } from 'node:crypto';

/** A name for content: 40 hexadecimal digits of its SHA-256, the same for the same content. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 40);
}
