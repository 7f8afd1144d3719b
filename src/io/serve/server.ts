import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub } from '../../talk/hub.ts';
import { admit } from './answers.ts';
import type { DeckSource } from './deck-routes.ts';
import { liveShell, type ShellOptions } from './live-shell.ts';
import type { OwnPage } from './own-page.ts';
import { runOnFree, runServer } from './run-server.ts';
import { ownHosts } from './serve-address.ts';
import { answerSite, type DeckNews, newsOf, openDeck, type Site, siteOf, type StartSource } from './site.ts';

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

const host = '127.0.0.1';
const firstPort = 4320;

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

interface ServerState {
  readonly hosts: ReadonlySet<string>;
  readonly shells: Readonly<Record<'slides' | 'speaker', OwnPage>>;
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
