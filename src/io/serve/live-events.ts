import type { ServerResponse } from 'node:http';

/** Browsers that wait for news of the build. */
export interface LiveEvents {
  /** Takes over a response and keeps it open; refuses with 503 when too many are open, and gives null. */
  add(response: ServerResponse): Listening | null;
  /** Tells all what is new, as JSON. */
  send(event: string, data: unknown): void;
  /** Tells all to load the deck again. */
  reload(): void;
  /** Tells all what is wrong with the build, and also those who come later, until it is mended or the next reload. */
  report(problem: string): void;
  /** Tells all that nothing is wrong any more. */
  mend(): void;
  close(): void;
}

/** A browser that listens. */
export interface Listening {
  /** Tells this one alone. */
  send(event: string, data: unknown): void;
}

/** Who may listen at once, unless it is said otherwise. */
const mostListeners = 64;

/** Between two beats; a page that woke up and has heard none takes the connection for lost. */
const heartbeatMs = 15_000;

/**
 * Server-sent events: one line of news at a time, and a heartbeat that keeps the connection from being taken for dead.
 * With `hello` whoever comes is told first where things stand.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function liveEvents(hello?: () => unknown, most = mostListeners): LiveEvents {
  const listeners = new Set<ServerResponse>();
  let problem: string | null = null;
  const write = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const send = (event: string, data: unknown) => write(eventOf(event, data));
  const heartbeat = setInterval(write, heartbeatMs, eventOf('beat', null)).unref();
  return {
    add(response) {
      if (listeners.size >= most) {
        response.writeHead(503).end();
        return null;
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      if (hello) response.write(eventOf('hello', hello()));
      if (problem !== null) response.write(eventOf('problem', problem));
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
      return { send: (event, data) => void response.write(eventOf(event, data)) };
    },
    send,
    reload() {
      problem = null;
      write('event: reload\ndata:\n\n');
    },
    report(text) {
      problem = text;
      send('problem', text);
    },
    mend() {
      if (problem === null) return;
      problem = null;
      send('mended', null);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}

// As JSON data are one line, as an event needs it.
function eventOf(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
