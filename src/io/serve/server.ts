import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub } from '../../talk/hub.ts';
import type { PageFile } from '../browser/page-content.ts';
import { answerDeck, type DeckSource, refuse, type ServedDeck, sendFile, sendPage } from './deck-routes.ts';
import { liveEvents, type LiveEvents } from './live-events.ts';
import { liveShell, type ShellOptions, type ShellPage } from './live-shell.ts';
import { type RunningServer, runServer, safeHeaders } from './run-server.ts';
import { isTaken, ownHosts } from './serve-address.ts';
import { judgeRequest } from './serve-guard.ts';
import { openTalkLine } from './talk-line.ts';

/** The page that lists several decks. */
export interface StartSource {
  readonly page: () => Promise<string>;
  readonly file: (name: string) => PageFile | undefined;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** Decks by their names, each with its talk; without `start` there is one. */
  readonly decks: ReadonlyMap<string, { readonly deck: DeckSource; readonly hub: Hub }>;
  /** The page at `/`, where there are several decks; each is at `/talks/<name>/` then. */
  readonly start?: StartSource | undefined;
  readonly shell: ShellOptions;
  /** 0 takes any free port, null the first free one from 4320 on. */
  readonly port?: number | null;
  /** Closes the server. */
  readonly signal: AbortSignal;
}

/** What is told of a deck to everybody who has it open. */
export type DeckNews = Pick<LiveEvents, 'send' | 'reload' | 'report' | 'mend'>;

/** Decks that are being served. */
export interface DeckServer {
  readonly url: string;
  readonly port: number;
  /** Address of a deck, as seen from `url`; empty for the only one. */
  readonly pathOf: (deck: string) => string;
  readonly news: (deck: string) => DeckNews;
  /** What is served, for another server to serve too. */
  readonly site: Site;
  /** Ends all connections; settles when the port is free. */
  close(): Promise<void>;
}

/** Decks and where they are found. */
export interface Site {
  readonly start: StartSource | undefined;
  /** The deck that a path leads to, and what of the path is below it. */
  readonly find: (path: string) => { readonly served: ServedDeck; readonly rest: string } | undefined;
}

const host = '127.0.0.1';
const firstPort = 4320;

/** Ports that are tried from the first one on. */
const mostPorts = 30;

/** Devices of the audience that may follow a deck at once. */
const mostFollowers = 500;

/**
 * Serves decks to this machine: the page of each, as it would be built, at `deck/`, and around it one that keeps it up to
 * date and ties it to the other windows of the talk; with `?speaker` that of the speaker. Only files of the decks are served,
 * by exact name, to requests that were meant for us.
 *
 * Throws an `EnvironmentError` when the port is taken.
 */
export async function serveDecks(options: ServeOptions): Promise<DeckServer> {
  const { start, port = null, signal } = options;
  signal.throwIfAborted();
  const decks = new Map([...options.decks].map(([name, { deck, hub }]) => [name, openDeck(deck, hub)]));
  const shells = {
    slides: liveShell(options.shell, { role: 'slides', query: '', lostText: '' }),
    speaker: liveShell(options.shell, { role: 'speaker', query: '?speaker', lostText: '' }),
  };
  const site = siteOf(decks, start);
  const hosts = ownHosts(host);
  const onClose = () => {
    for (const { events, audienceEvents } of decks.values()) {
      events.close();
      audienceEvents.close();
    }
  };
  const run = (at: number) =>
    runServer((request, response) => handle(request, response, { hosts, shells, site }), {
      ...{ port: at, host, signal },
      onClose,
    });
  const { port: bound, close } = await (port === null ? runOnFree(run, firstPort) : run(port));
  return {
    url: `http://${host}:${bound}/`,
    port: bound,
    pathOf: (name) => (start ? `talks/${encodeURIComponent(name)}/` : ''),
    news: (name) => newsOf(decks.get(name)!),
    site,
    close,
  };
}

function openDeck(deck: DeckSource, hub: Hub): ServedDeck {
  const events = liveEvents(deck.version);
  const audienceEvents = liveEvents(deck.version, mostFollowers);
  return {
    ...{ deck, events, audienceEvents },
    line: openTalkLine(hub, events),
    audienceLine: openTalkLine(hub, audienceEvents),
  };
}

/** The audience is told that there is something new, not what; nor is it told what is wrong. */
function newsOf({ events, audienceEvents }: ServedDeck): DeckNews {
  return {
    ...events,
    send: (event, data) => {
      events.send(event, data);
      if (event === 'patch') audienceEvents.reload();
    },
    reload: () => {
      events.reload();
      audienceEvents.reload();
    },
  };
}

function siteOf(decks: ReadonlyMap<string, ServedDeck>, start: StartSource | undefined): Site {
  const [only] = decks.values();
  return {
    start,
    find: (path) => {
      if (!start) return { served: only!, rest: path.slice(1) };
      const [, name, rest] = /^\/talks\/([^/]+)\/(.*)$/.exec(path) ?? [];
      const served = name === undefined ? undefined : decks.get(name);
      return served && { served, rest: rest! };
    },
  };
}

/** Runs on the first port that is free. */
export async function runOnFree(
  run: (port: number) => Promise<RunningServer>,
  first: number,
): Promise<RunningServer> {
  for (let port = first; port < first + mostPorts; port++) {
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
  readonly shells: Readonly<Record<'slides' | 'speaker', ShellPage>>;
  readonly site: Site;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { hosts, shells, site }: ServerState,
): Promise<void> {
  const asked = admit(request, response, hosts);
  if (!asked) return;
  const { path, query } = asked;
  const role = /^(?:speaker|as=speaker)\b/.test(query) ? 'speaker' : 'slides';
  await answerSite(request, response, site, path, { role, shell: shells[role] });
}

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

/** Answers a request for whatever is served. */
export async function answerSite(
  request: IncomingMessage,
  response: ServerResponse,
  { start, find }: Site,
  path: string,
  admitted: Parameters<typeof answerDeck>[4],
): Promise<void> {
  const isReading = request.method !== 'POST';
  if (start && path === '/' && isReading)
    return sendPage(request, response, await start.page(), "frame-ancestors 'none'");
  const found = find(path);
  if (found) return answerDeck(request, response, found.served, found.rest, admitted);
  const file = start?.file(path.slice(1));
  if (!isReading) return refuse(response, 405);
  if (!file) return refuse(response, 404);
  sendFile(request, response, file);
}
