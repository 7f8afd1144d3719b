import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isTaken, listen } from './serve-address.ts';

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Ends all connections; settles when the port is free. */
  close(): Promise<void>;
}

/** Where a server listens and how it ends. */
export interface RunOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Closes the server. */
  readonly signal: AbortSignal;
  readonly onClose: () => void;
}

/** Headers of every answer: what is served is for its own pages alone. */
export const safeHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Runs a server until it is closed or the signal comes; an answer that fails ends its connection.
 * Throws an `EnvironmentError` when the port is taken or the address is not one of this machine.
 */
export async function runServer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { port, host, signal, onClose }: RunOptions,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const bound = await listen(server, port, host);
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= new Promise((resolve) => {
      signal.removeEventListener('abort', close);
      onClose();
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  };
  signal.addEventListener('abort', close, { once: true });
  return { port: bound, close };
}

/** Ports that are tried from the first one on. */
const mostPorts = 30;

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
