import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageFile } from '../browser/page-content.ts';
import { liveEvents, type LiveEvents } from './live-events.ts';
import { liveShell, type ShellOptions, type ShellPage } from './live-shell.ts';
import { type RunningServer, runServer, safeHeaders } from './run-server.ts';
import { isLoopback, isTaken, ownHosts, shownHost } from './serve-address.ts';
import { judgeRequest } from './serve-guard.ts';
import { makeServeKey, type ServeKey } from './serve-key.ts';
import { sendBytes } from './send-bytes.ts';

/** A deck to be served. All is looked up anew for each request. */
export interface DeckSource {
  /** `index.html`, and a number that tells one state of it from another; null while there is none. */
  readonly page: () => Promise<{ readonly html: string; readonly version: number } | null>;
  readonly version: () => number;
  /** A file beside the page, by its path from there. */
  readonly file: (name: string) => PageFile | undefined;
}

/** The page that lists several decks. */
export interface StartSource {
  readonly page: () => Promise<string>;
  readonly file: (name: string) => PageFile | undefined;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** Decks by their names; without `start` there is one. */
  readonly decks: ReadonlyMap<string, DeckSource>;
  /** The page at `/`, where there are several decks; each is at `/talks/<name>/` then. */
  readonly start?: StartSource | undefined;
  readonly shell: ShellOptions;
  /** 0 takes any free port, null the first free one from 4320 on. */
  readonly port?: number | null;
  /** Address to listen on. Default: 127.0.0.1, this machine alone. Any other one asks visitors for a key. */
  readonly host?: string;
  /** Closes the server. */
  readonly signal: AbortSignal;
}

/** Decks that are being served. */
export interface DeckServer {
  /** Address to open, with the key where one is needed. */
  readonly url: string;
  /** Address of a deck, as seen from `url`; empty for the only one. */
  readonly pathOf: (deck: string) => string;
  /** Who has a deck open. */
  readonly events: (deck: string) => LiveEvents;
  /** Ends all connections; settles when the port is free. */
  close(): Promise<void>;
}

const firstPort = 4320;

/** Ports that are tried from the first one on. */
const mostPorts = 30;

/**
 * Serves decks to be looked at while they are edited: the page of each, as it would be built, at `deck/`, and around it one
 * that keeps it up to date. Only files of the decks are served, by exact name, to requests that were meant for us.
 *
 * Throws an `EnvironmentError` when the port is taken or the address is not one of this machine.
 */
export async function serveDecks(options: ServeOptions): Promise<DeckServer> {
  const { decks, start, port = null, host = '127.0.0.1', signal } = options;
  signal.throwIfAborted();
  const events = new Map([...decks].map(([name, { version }]) => [name, liveEvents(version)]));
  const [only] = decks.keys();
  const state: ServerState = {
    hosts: ownHosts(host),
    key: isLoopback(host) ? null : makeServeKey(),
    shell: liveShell(options.shell),
    start,
    find: (path) => {
      const [, name = only, rest = path.slice(1)] = start
        ? (/^\/talks\/([^/]+)\/(.*)$/.exec(path) ?? [])
        : [];
      const deck = start && rest === path.slice(1) ? undefined : decks.get(name!);
      return deck && { deck, events: events.get(name!)!, rest };
    },
  };
  const onClose = () => {
    for (const each of events.values()) each.close();
  };
  const run = (at: number) =>
    runServer((request, response) => handle(request, response, state), { port: at, host, signal, onClose });
  const { port: bound, close } = await (port === null ? runOnFree(run) : run(port));
  return {
    url: `http://${shownHost(host)}:${bound}/${state.key === null ? '' : `?key=${state.key.secret}`}`,
    pathOf: (name) => (start ? `talks/${encodeURIComponent(name)}/` : ''),
    events: (name) => events.get(name)!,
    close,
  };
}

/** Runs on the first port that is free. */
async function runOnFree(run: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let port = firstPort; port < firstPort + mostPorts; port++) {
    try {
      return await run(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return run(0);
}

interface ServerState {
  readonly hosts: ReadonlySet<string>;
  readonly key: ServeKey | null;
  readonly shell: ShellPage;
  readonly start: StartSource | undefined;
  /** The deck that a path leads to, and what of the path is below it. */
  readonly find: (
    path: string,
  ) => { readonly deck: DeckSource; readonly events: LiveEvents; readonly rest: string } | undefined;
}

async function handle(request: IncomingMessage, response: ServerResponse, state: ServerState): Promise<void> {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  const { method, url, socket, headers } = request;
  const verdict = judgeRequest({ method, url, host: headers.host }, state.hosts, socket.localPort ?? -1);
  if ('refusal' in verdict) return refuse(response, verdict.refusal);
  // Browsers name the site that asks; a page of another one has nothing to ask here.
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return refuse(response, 403);
  const { path, query } = verdict;
  if (state.key !== null && !state.key.admits(headers.cookie)) {
    if (path !== '/' || !state.key.opens(query)) return refuse(response, 403);
    response.writeHead(303, { 'Set-Cookie': state.key.cookie, Location: '/' }).end();
    return;
  }
  const { start } = state;
  if (start && path === '/') return sendPage(request, response, await start.page(), "frame-ancestors 'none'");
  const found = state.find(path);
  if (found) return handleDeck(request, response, found, state.shell);
  const file = start?.file(path.slice(1));
  if (!file) return refuse(response, 404);
  sendFile(request, response, file);
}

async function handleDeck(
  request: IncomingMessage,
  response: ServerResponse,
  { deck, events, rest }: NonNullable<ReturnType<ServerState['find']>>,
  shell: ShellPage,
): Promise<void> {
  if (rest === '') return sendPage(request, response, shell.html, shell.policy);
  if (rest === 'events') return request.method === 'GET' ? events.add(response) : refuse(response, 405);
  if (rest === 'deck/' || rest === 'deck/index.html') {
    const page = await deck.page();
    if (page === null) return refuse(response, 404);
    // The page around it reads here which changes are still to be made.
    response.setHeader('Server-Timing', `version;desc="${page.version}"`);
    return sendPage(request, response, page.html, "frame-ancestors 'self'");
  }
  const file = rest.startsWith('deck/') ? deck.file(rest.slice('deck/'.length)) : undefined;
  if (!file) return refuse(response, 404);
  sendFile(request, response, file);
}

function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405): void {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.writeHead(status, { 'Content-Length': 0 }).end();
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  response.setHeader('Content-Security-Policy', "script-src 'none'");
  sendBytes(request, response, file);
}

function sendPage(request: IncomingMessage, response: ServerResponse, html: string, policy: string): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}
