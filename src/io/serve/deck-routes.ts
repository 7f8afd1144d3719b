import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Role } from '../../talk/hub.ts';
import type { PageFile } from '../browser/page-content.ts';
import type { LiveEvents } from './live-events.ts';
import type { OwnPage } from './own-page.ts';
import { finish, refuse, sendFile, sendPage } from './answers.ts';
import type { TalkLine } from './talk-line.ts';

/** A page, and a number that tells one state of it from another. */
export interface DeckPage {
  readonly html: string;
  readonly version: number;
}

/** A deck to be served. All is looked up anew for each request. */
export interface DeckSource {
  /** `index.html`; null while there is none. */
  readonly page: () => Promise<DeckPage | null>;
  /** The same without what only the speaker is to see. */
  readonly audiencePage: () => Promise<DeckPage | null>;
  readonly version: () => number;
  /** A file beside the page, by its path from there. */
  readonly file: (name: string) => PageFile | undefined;
}

/** A deck with the talk that is given with it. */
export interface ServedDeck {
  readonly deck: DeckSource;
  /** News for who may see all. */
  readonly events: LiveEvents;
  readonly line: TalkLine;
  /** News for the audience's devices. */
  readonly audienceEvents: LiveEvents;
  readonly audienceLine: TalkLine;
}

/** What somebody who asks is shown. */
export interface Admitted {
  readonly role: Role;
  readonly shell: OwnPage;
}

/** Answers a request below a deck's own address: `rest` is the path from there. */
export async function answerDeck(
  request: IncomingMessage,
  response: ServerResponse,
  { deck, line, audienceLine }: ServedDeck,
  rest: string,
  { role, shell }: Admitted,
): Promise<void> {
  const isFollower = role === 'follower';
  if (rest === 'say') {
    if (request.method !== 'POST') return refuse(response, 405, 'POST');
    return finish(response, isFollower ? 403 : await line.say(request));
  }
  if (request.method === 'POST') return refuse(response, 405);
  if (rest === '') return sendPage(request, response, shell.html, shell.policy);
  if (rest === 'events') {
    if (request.method !== 'GET') return refuse(response, 405);
    return (isFollower ? audienceLine : line).open(response, role);
  }
  if (rest === 'deck/' || rest === 'deck/index.html') {
    const page = await (isFollower ? deck.audiencePage() : deck.page());
    if (page === null) return refuse(response, 404);
    // The page around it reads here which changes are still to be made.
    response.setHeader('Server-Timing', `version;desc="${page.version}"`);
    return sendPage(request, response, page.html, "frame-ancestors 'self'");
  }
  const file = rest.startsWith('deck/') ? deck.file(rest.slice('deck/'.length)) : undefined;
  if (!file) return refuse(response, 404);
  sendFile(request, response, file);
}
