import type { IncomingMessage, ServerResponse } from 'node:http';
import { admit, finish, refuse, sendPage } from './answers.ts';
import { enterPage } from './enter-page.ts';
import { liveShell } from './live-shell.ts';
import type { OwnPage } from './own-page.ts';
import { readJson } from './read-json.ts';
import { runOnFree, runServer } from './run-server.ts';
import { addressesOf, ownHosts, shownHost } from './serve-address.ts';
import { answerSite, type Site } from './site.ts';
import { makeTickets, type Right, type Tickets } from './tickets.ts';

/** How other machines are let in. */
export interface RemoteOptions {
  /** Address to listen on; `0.0.0.0` for all of this machine. */
  readonly host: string;
  /** The port to begin with: the first that is free is taken; 0 takes any. */
  readonly port: number;
  /** Closes the server. */
  readonly signal: AbortSignal;
  /** Called when a device has come in. */
  readonly onEnter: (right: Right) => void;
}

/** A talk that other machines can steer, or follow. */
export interface RemoteServer {
  /** Addresses to open, that of the likeliest network first; the one of a speaker is good for one device. */
  readonly urls: (right: Right) => readonly string[];
  close(): Promise<void>;
}

const lostText = 'No connection to the talk. It comes back by itself when the network does.';

/**
 * Serves a site to other machines: to whoever has the speaker's link the view of the speaker, to whoever has that of the
 * audience slides that follow, without notes. A stranger is shown a page that asks for a link, and nothing else.
 *
 * Throws an `EnvironmentError` when the address is not one of this machine.
 */
export async function serveRemote(site: Site, options: RemoteOptions): Promise<RemoteServer> {
  const { host, port: first, signal, onEnter } = options;
  const hosts = ownHosts(host);
  const plain = { patchScript: '', follow: false };
  const shells: Record<Right, OwnPage> = {
    speaker: liveShell(plain, { role: 'speaker', query: '?remote', lostText }),
    follower: liveShell(plain, { role: 'follower', query: '?follow', lostText }),
  };
  let tickets: Tickets | null = null;
  const run = (at: number) =>
    runServer((request, response) => handle(request, response, { hosts, tickets: tickets!, shells, site }), {
      ...{ port: at, host, signal },
      onClose: () => undefined,
    });
  const { port, close } = await (first === 0 ? run(0) : runOnFree(run, first));
  tickets = makeTickets(`lectern-${port}`, () => performance.now(), onEnter);
  const { current } = tickets;
  const addresses = host === '0.0.0.0' || host === '::' ? addressesOf() : [];
  const names = addresses.length > 0 ? addresses : [shownHost(host)];
  return {
    urls: (right) => names.map((name) => `http://${name}:${port}/#${current(right)}`),
    close,
  };
}

interface RemoteState {
  readonly hosts: ReadonlySet<string>;
  readonly tickets: Tickets;
  readonly shells: Readonly<Record<Right, OwnPage>>;
  readonly site: Site;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { hosts, tickets, shells, site }: RemoteState,
): Promise<void> {
  const asked = admit(request, response, hosts);
  if (!asked) return;
  const { path } = asked;
  if (path === '/enter') return enter(request, response, tickets);
  const right = tickets.rightOf(request.headers.cookie);
  if (right !== null) return answerSite(request, response, site, path, { role: right, shell: shells[right] });
  if (path !== '/' || request.method === 'POST') return refuse(response, 403);
  sendPage(request, response, enterPage.html, enterPage.policy);
}

async function enter(request: IncomingMessage, response: ServerResponse, tickets: Tickets): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'POST');
  const body = await readJson(request);
  if ('refusal' in body) return refuse(response, body.refusal);
  const { ticket } = (body.data ?? {}) as { readonly ticket?: unknown };
  const entered = tickets.enter(ticket, request.socket.remoteAddress ?? '');
  if (entered === 'late') return refuse(response, 429);
  if (!entered) return refuse(response, 403);
  response.setHeader('Set-Cookie', entered.cookie);
  finish(response, 204);
}
