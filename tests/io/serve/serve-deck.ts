import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PageFile } from '../../../src/io/browser/page-content.ts';
import type { DeckSource } from '../../../src/io/serve/deck-routes.ts';
import { serveDecks, type ServeOptions } from '../../../src/io/serve/server.ts';
import { makeHub } from '../../../src/talk/hub.ts';

export const html = '<!doctype html><title>Talk</title><img src="assets/cover-11111111.svg">';
export const video = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

/** Serves a small deck until the test has ended. */
export async function serve(options: Partial<ServeOptions> = {}) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map<string, PageFile>([
    ['assets/cover-11111111.svg', { type: 'image/svg+xml', bytes: bytes('<svg/>') }],
    ['assets/film.mp4', { type: 'video/mp4', bytes: video }],
  ]);
  const deck: DeckSource = {
    page: () => Promise.resolve({ html, version: 7 }),
    audiencePage: () => Promise.resolve({ html: `${html}<p>For all`, version: 7 }),
    version: () => 7,
    file: (name) => files.get(name),
  };
  const hub = makeHub(Date.now);
  const controller = new AbortController();
  const asked = { decks: new Map([['talk', { deck, hub }]]), port: 0, signal: controller.signal, ...options };
  const server = await serveDecks({ shell: { patchScript: '', follow: true }, ...asked });
  onTestFinished(() => server.close());
  return { server, files, deck, hub, controller, port: server.port, url: server.url };
}

/** What a server answers to bytes as they are: status and whole answer. */
export async function raw(port: number, request: string): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.write(request);
  await new Promise((resolve, reject) => {
    socket.once('close', resolve);
    socket.once('error', reject);
  });
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

export const get = (path: string, host: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`;

/** News as they come along the stream at an address: gives what was told so far, once it is enough. */
export async function listen(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<(isEnough: (told: readonly News[]) => boolean) => Promise<readonly News[]>> {
  const reader = (await fetch(url, { headers })).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .flatMap((each) => {
        const [, event, data] = /^event: (\w+)\ndata: ?(.*)$/.exec(each) ?? [];
        return event === undefined
          ? []
          : [{ event, data: data === '' ? null : (JSON.parse(data!) as unknown) }];
      });
  return async (isEnough) => {
    while (!isEnough(read())) text += (await reader.read()).value ?? '';
    return read();
  };
}

/** One event of a stream. */
export interface News {
  readonly event: string;
  readonly data: unknown;
}
