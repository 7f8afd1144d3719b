import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub } from '../../talk/hub.ts';
import type { PageFile } from '../browser/page-content.ts';
import { refuse, sendFile, sendPage } from './answers.ts';
import { type Admitted, answerDeck, type DeckSource, type ServedDeck } from './deck-routes.ts';
import { liveEvents, type LiveEvents } from './live-events.ts';
import { openTalkLine } from './talk-line.ts';

/** The page that lists several decks. */
export interface StartSource {
  readonly page: () => Promise<string>;
  readonly file: (name: string) => PageFile | undefined;
}

/** Decks and where they are found. */
export interface Site {
  readonly start: StartSource | undefined;
  /** The deck that a path leads to, and what of the path is below it. */
  readonly find: (path: string) => { readonly served: ServedDeck; readonly rest: string } | undefined;
}

/** What is told of a deck to everybody who has it open. */
export type DeckNews = Pick<LiveEvents, 'send' | 'reload' | 'report' | 'mend'>;

/** Devices of the audience that may follow a deck at once. */
const mostFollowers = 500;

/** A deck with streams of news for who may see all, and for the audience. */
export function openDeck(deck: DeckSource, hub: Hub): ServedDeck {
  const events = liveEvents(deck.version);
  const audienceEvents = liveEvents(deck.version, mostFollowers);
  return {
    ...{ deck, events, audienceEvents },
    line: openTalkLine(hub, events),
    audienceLine: openTalkLine(hub, audienceEvents),
  };
}

/** Tells of a deck. The audience is told that there is something new, not what; nor is it told what is wrong. */
export function newsOf({ events, audienceEvents }: ServedDeck): DeckNews {
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

/** A site with one deck, or with several and a page that lists them. */
export function siteOf(decks: ReadonlyMap<string, ServedDeck>, start: StartSource | undefined): Site {
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

/** Answers a request for whatever is served. */
export async function answerSite(
  request: IncomingMessage,
  response: ServerResponse,
  { start, find }: Site,
  path: string,
  admitted: Admitted,
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
