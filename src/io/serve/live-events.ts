import type { ServerResponse } from 'node:http';

/** Browsers that wait for news of the build. */
export interface LiveEvents {
  /** Takes over a response and keeps it open; refuses with 503 when too many are open. */
  add(response: ServerResponse): void;
  /** Tells all to load the deck again. */
  reload(): void;
  /** Tells all what is wrong with the build, and also those who come later, until the next reload. */
  report(problem: string): void;
  close(): void;
}

const mostListeners = 64;
const heartbeatMs = 15_000;

/**
 * Server-sent events: one line of news at a time, and a heartbeat that keeps the connection from being taken for dead.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function liveEvents(): LiveEvents {
  const listeners = new Set<ServerResponse>();
  let problem: string | null = null;
  const send = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const heartbeat = setInterval(send, heartbeatMs, ':\n\n').unref();
  return {
    add(response) {
      if (listeners.size >= mostListeners) {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      if (problem !== null) response.write(problemEvent(problem));
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    },
    reload() {
      problem = null;
      send('event: reload\ndata:\n\n');
    },
    report(text) {
      problem = text;
      send(problemEvent(text));
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}

// As JSON the text is one line, as an event needs it.
function problemEvent(text: string): string {
  return `event: problem\ndata: ${JSON.stringify(text)}\n\n`;
}
