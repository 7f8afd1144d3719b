import { createServer } from 'node:net';

/** A server on this machine that answers everything with nothing and notes what was asked for. */
export interface Sink {
  /** `http://127.0.0.1:port` */
  readonly address: string;
  /** Paths that were asked for, oldest first; a connection that asks for nothing is `(connection)`. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a sink on a free port. */
export async function openSink(): Promise<Sink> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      const path = /^\S+ (\S+) HTTP/.exec(heard)?.[1];
      if (path === undefined) return;
      asked.push(path);
      socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => heard === '' && asked.push('(connection)'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
