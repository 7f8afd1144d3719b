import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageFile } from '../browser/page-content.ts';
import { safeHeaders } from './run-server.ts';
import { sendBytes } from './send-bytes.ts';
import { judgeRequest } from './serve-guard.ts';

/** The path and query of a request that is sound and was meant for us; null for one that has been refused. */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
  hosts: ReadonlySet<string>,
): { readonly path: string; readonly query: string } | null {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  const { method, url, socket, headers } = request;
  const methods = ['GET', 'HEAD', 'POST'];
  const verdict = judgeRequest({ method, url, host: headers.host }, hosts, socket.localPort ?? -1, methods);
  // Browsers name the site that asks; a page of another one has nothing to ask here.
  const isForeign = headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
  if (!('refusal' in verdict) && !isForeign) return verdict;
  refuse(response, 'refusal' in verdict ? verdict.refusal : 403);
  return null;
}

/** Ends an answer that has no body. */
export function finish(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

/** Refuses a request; 405 names the methods that would do. */
export function refuse(response: ServerResponse, status: number, methods = 'GET, HEAD'): void {
  if (status === 405) response.setHeader('Allow', methods);
  finish(response, status);
}

/** Sends a file, of which no script runs. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  response.setHeader('Content-Security-Policy', "script-src 'none'");
  sendBytes(request, response, file);
}

/** Sends a page with the policy that it is shown under. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  html: string,
  policy: string,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}
