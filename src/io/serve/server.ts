import type { IncomingMessage, ServerResponse } from 'node:http';
import { listDeckFiles } from './deck-files.ts';
import { liveEvents } from './live-events.ts';
import { liveShell } from './live-shell.ts';
import { runServer, safeHeaders } from './run-server.ts';
import { isLoopback, ownHosts, shownHost } from './serve-address.ts';
import { sendFile } from './serve-file.ts';
import { judgeRequest } from './serve-guard.ts';
import { makeServeKey, type ServeKey } from './serve-key.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of a built deck: `index.html` and its assets. */
  readonly outDir: string;
  /** Default: 4320. 0 takes any free port. */
  readonly port?: number;
  /** Address to listen on. Default: 127.0.0.1, this machine alone. Any other one asks visitors for a key. */
  readonly host?: string;
  /** Closes the server. */
  readonly signal: AbortSignal;
}

/** A deck that is being served. */
export interface DeckServer {
  /** Address to open, with the key where one is needed. */
  readonly url: string;
  /** Serves the files that the folder holds now, and tells browsers to load the deck again, at its slide. */
  reload(): Promise<void>;
  /** Shows the text over the deck until the next `reload`. */
  report(problem: string): void;
  /** Ends all connections; settles when the port is free. */
  close(): Promise<void>;
}

const defaultPort = 4320;

/**
 * Serves a built deck at `/deck/`, unchanged, and at `/` a page around it that reloads after each build. Only the
 * files of the build are served, by exact name, to requests that were meant for us.
 *
 * Throws an `EnvironmentError` when the port is taken or the address is not one of this machine.
 */
export async function serveDeck(options: ServeOptions): Promise<DeckServer> {
  const { outDir, port = defaultPort, host = '127.0.0.1', signal } = options;
  signal.throwIfAborted();
  const state: ServerState = {
    files: await listDeckFiles(outDir),
    hosts: ownHosts(host),
    key: isLoopback(host) ? null : makeServeKey(),
    events: liveEvents(),
  };
  const { port: bound, close } = await runServer((request, response) => handle(request, response, state), {
    ...{ port, host, signal },
    onClose: state.events.close,
  });
  return {
    url: `http://${shownHost(host)}:${bound}/${state.key === null ? '' : `?key=${state.key.secret}`}`,
    async reload() {
      state.files = await listDeckFiles(outDir);
      state.events.reload();
    },
    report: state.events.report,
    close,
  };
}

interface ServerState {
  files: ReadonlyMap<string, string>;
  readonly hosts: ReadonlySet<string>;
  readonly key: ServeKey | null;
  readonly events: ReturnType<typeof liveEvents>;
}

const shell = liveShell();

async function handle(request: IncomingMessage, response: ServerResponse, state: ServerState): Promise<void> {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  const { method, url, socket, headers } = request;
  const verdict = judgeRequest({ method, url, host: headers.host }, state.hosts, socket.localPort ?? -1);
  if ('refusal' in verdict) return refuse(response, verdict.refusal);
  const { path, query } = verdict;
  if (state.key !== null && !state.key.admits(headers.cookie)) {
    if (path !== '/' || !state.key.opens(query)) return refuse(response, 403);
    response.writeHead(303, { 'Set-Cookie': state.key.cookie, Location: '/' }).end();
    return;
  }
  if (path === '/') return sendShell(request, response);
  if (path === '/events') {
    if (method === 'GET') state.events.add(response);
    else refuse(response, 405);
    return;
  }
  const name = path === '/deck/' ? 'index.html' : path.replace(/^\/deck\//, '');
  const file = path.startsWith('/deck/') ? state.files.get(name) : undefined;
  if (file === undefined) return refuse(response, 404);
  response.setHeader(
    'Content-Security-Policy',
    name.endsWith('.html') ? "frame-ancestors 'self'" : "script-src 'none'",
  );
  await sendFile(request, response, file);
}

function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405): void {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

function sendShell(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(shell.html),
    'Content-Security-Policy': shell.policy,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : shell.html);
}
