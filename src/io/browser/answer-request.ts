import type { HTTPRequest } from 'puppeteer-core';
import { decodePath } from '../../source/paths.ts';
import type { PrintPage } from './page-content.ts';

/** Where pages live in the browser: a host that cannot exist (RFC 2606), so that nothing leads there but we. */
export const pageOrigin = 'https://deck.invalid/';

/** Answers a request of a page from memory, by exact path; gives back false where it was refused instead. */
export function answerFromMemory(request: HTTPRequest, content: PrintPage | null): boolean {
  const url = request.url();
  // Their bytes are in the URL; the browser does not wait for an answer.
  if (url.startsWith('data:')) return true;
  const answer = content && request.method() === 'GET' ? findAnswer(url, content) : null;
  // Full browsers ask for an icon of their own accord; the page did not.
  const unasked = url === `${pageOrigin}favicon.ico`;
  // Either fails only where the page is gone, and then nobody waits for it.
  if (answer === null) request.abort('blockedbyclient').catch(() => undefined);
  else request.respond({ status: 200, ...answer }).catch(() => undefined);
  return answer !== null || unasked;
}

function findAnswer(
  url: string,
  { html, files }: PrintPage,
): { contentType: string; body: string | Buffer } | null {
  if (url === pageOrigin) return { contentType: 'text/html; charset=utf-8', body: html };
  const file = url.startsWith(pageOrigin) ? files.get(decodePath(url.slice(pageOrigin.length))) : undefined;
  if (file === undefined) return null;
  const { type, bytes } = file;
  return { contentType: type, body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}
