import type { IncomingMessage } from 'node:http';

/** Longest body of a request that is read, in bytes: a question, or some lines that were drawn. */
const longest = 65_536;

/**
 * The body of a request that a page of ours sent as JSON; or the status to refuse it with. Pages of other sites cannot
 * send it: their origin is another, and for JSON a browser asks the server first, which does not answer.
 */
export async function readJson(
  request: IncomingMessage,
): Promise<{ readonly data: unknown } | { readonly refusal: 400 | 403 | 413 | 415 }> {
  const { origin, host, 'content-type': type } = request.headers;
  if (origin !== `http://${host}`) return { refusal: 403 };
  if (type !== 'application/json') return { refusal: 415 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > longest) return { refusal: 413 };
    parts.push(part as Buffer);
  }
  try {
    return { data: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { refusal: 400 };
  }
}
