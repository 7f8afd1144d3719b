import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageFile } from '../browser/page-content.ts';

/**
 * Answers a request with a file that is held in memory: whole, or the part that a `Range` asks for (films are read in
 * parts), or "not modified".
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  { type, bytes }: PageFile,
): void {
  const tag = tagOf(bytes);
  const { range, 'if-none-match': known, 'if-range': condition } = request.headers;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (known === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', type);
  const part = condition === undefined || condition === tag ? readRange(range, bytes.length) : null;
  if (part === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': 0 }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: bytes.length };
  response.writeHead(part ? 206 : 200, {
    'Content-Length': end - start,
    ...(part && { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes.subarray(start, end));
}

/** One range of bytes, its end not included; null where all are to be sent, as for several ranges or other units. */
function readRange(
  header: string | undefined,
  length: number,
): { readonly start: number; readonly end: number } | 'beyond' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  return start >= end ? 'beyond' : { start, end };
}

const tags = new WeakMap<Uint8Array, string>();

function tagOf(bytes: Uint8Array): string {
  const tag = tags.get(bytes) ?? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  tags.set(bytes, tag);
  return tag;
}
