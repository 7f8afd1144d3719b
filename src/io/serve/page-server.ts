import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageFile } from '../browser/page-content.ts';
import { liveEvents } from './live-events.ts';
import { readJson } from './read-json.ts';
import { runServer } from './run-server.ts';
import { admit, refuse, sendPage } from './answers.ts';
import { ownHosts } from './serve-address.ts';
import type { ServeKey } from './serve-key.ts';

/** A page and what it may ask. All are looked up anew for each request. */
export interface PageServerOptions {
  /** The page at `/`. */
  readonly page: () => string;
  /** A file below `/`, by its path without the first slash. */
  readonly file: (name: string) => PageFile | undefined;
  /** Answers what the page posts as JSON, to be sent as JSON; null for a path where nothing is asked. */
  readonly answer: (path: string, question: unknown) => Promise<object | null>;
  /** What the page has to show with each question, in the header `X-Lectern-Key`. */
  readonly key: ServeKey;
  /** 0 takes any free port. */
  readonly port: number;
  /** Closes the server. */
  readonly signal: AbortSignal;
}

/** A page that is being served. */
export interface PageServer {
  readonly url: string;
  /** Tells browsers to load the page again. */
  reload(): void;
  /** Tells browsers what is wrong, until the next `reload`. */
  report(problem: string): void;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/**
 * Serves a page that asks its own server, to this machine alone. Pages of other sites cannot ask: they have neither our
 * address as their origin nor the key, and a question in JSON is one that browsers do not send for them unasked.
 *
 * Throws an `EnvironmentError` when the port is taken.
 */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const events = liveEvents();
  const hosts = ownHosts(host);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = admit(request, response, hosts);
    if (!asked) return;
    const { method } = request;
    const { path } = asked;
    if (method === 'POST') return answer(path, request, response, options);
    if (path === '/events') return method === 'GET' ? void events.add(response) : refuse(response, 405);
    if (path === '/') return sendPage(request, response, options.page(), "frame-ancestors 'none'");
    const file = options.file(path.slice(1));
    if (!file) return refuse(response, 404);
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    return send(request, response, file.type, file.bytes);
  };
  const { signal } = options;
  const { port, close } = await runServer(handle, {
    ...{ port: options.port, host, signal },
    onClose: events.close,
  });
  return { url: `http://${host}:${port}/`, reload: events.reload, report: events.report, close };
}

async function answer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { key, answer: find }: PageServerOptions,
): Promise<void> {
  const shown = request.headers['x-lectern-key'];
  if (typeof shown !== 'string' || !key.isMet(shown)) return refuse(response, 403);
  const body = await readJson(request);
  if ('refusal' in body) return refuse(response, body.refusal);
  const found = await find(path, body.data);
  if (found === null) return refuse(response, 404);
  send(request, response, 'application/json', Buffer.from(JSON.stringify(found)));
}

function send(request: IncomingMessage, response: ServerResponse, type: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
