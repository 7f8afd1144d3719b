import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { EnvironmentError } from '../../../src/io/errors.ts';
import type { PageFile } from '../../../src/io/browser/page-content.ts';
import { type DeckSource, serveDecks, type ServeOptions } from '../../../src/io/serve/server.ts';

const html = '<!doctype html><title>Talk</title><img src="assets/cover-11111111.svg">';
const video = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

async function serve(options: Partial<ServeOptions> = {}) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map<string, PageFile>([
    ['assets/cover-11111111.svg', { type: 'image/svg+xml', bytes: bytes('<svg/>') }],
    ['assets/film.mp4', { type: 'video/mp4', bytes: video }],
  ]);
  const deck: DeckSource = {
    page: () => Promise.resolve({ html, version: 7 }),
    version: () => 7,
    file: (name) => files.get(name),
  };
  const controller = new AbortController();
  const asked = { decks: new Map([['talk', deck]]), port: 0, signal: controller.signal, ...options };
  const server = await serveDecks({ shell: { patchScript: '', follow: true }, ...asked });
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  return { server, files, deck, controller, port: Number(port), url: server.url };
}

/** What a server answers to bytes as they are: status and whole answer. */
async function raw(port: number, request: string): Promise<{ status: number; text: string }> {
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

const get = (path: string, host: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`;

test('the deck is served byte for byte, with its types and guarding headers', async () => {
  const { url } = await serve();
  const page = await fetch(`${url}deck/`);
  expect(await page.text()).toBe(html);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'server-timing': 'version;desc="7"',
  });
  expect([...page.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  const cover = await fetch(`${url}deck/assets/cover-11111111.svg`);
  expect(cover.headers.get('content-type')).toBe('image/svg+xml');
  expect(await fetch(`${url}deck/index.html?view=print`).then((answer) => answer.text())).toBe(html);
});

test('a file that has not changed is not sent again; a film is sent in parts', async () => {
  const { url } = await serve();
  const film = `${url}deck/assets/film.mp4`;
  const tag = (await fetch(film)).headers.get('etag')!;
  // Without this, `fetch` adds `no-cache` to a request that has a condition.
  const condition = { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' };
  expect((await fetch(film, { headers: condition })).status).toBe(304);
  const part = async (Range: string) => {
    const answer = await fetch(film, { headers: { Range } });
    return [
      answer.status,
      answer.headers.get('content-range'),
      (await answer.bytes?.()) ?? new Uint8Array(await answer.arrayBuffer()),
    ];
  };
  expect(await part('bytes=10-19')).toEqual([206, 'bytes 10-19/1000', video.slice(10, 20)]);
  expect(await part('bytes=990-')).toEqual([206, 'bytes 990-999/1000', video.slice(990)]);
  expect(await part('bytes=-5')).toEqual([206, 'bytes 995-999/1000', video.slice(995)]);
  expect((await part('bytes=1000-'))[0]).toBe(416);
  expect((await part('bytes=9-3'))[0]).toBe(416);
  expect((await part('lines=1-2'))[0]).toBe(200);
});

test('only the files of the deck are served, by exact name', async () => {
  const { port } = await serve();
  const paths = [
    '/deck',
    '/deck/assets',
    '/deck/assets/',
    '/deck/Index.html',
    '/deck/.env',
    '/deck/assets/none.txt',
    '/deck/index.html/',
    '/deck//index.html',
    '/deck/constructor',
    '/index.html',
    '/deck/index',
    '/x',
  ];
  for (const path of paths)
    expect([path, (await raw(port, get(path, `127.0.0.1:${port}`))).status]).toEqual([path, 404]);
});

test('paths that mean one thing here and another to the disk are refused', async () => {
  const { port } = await serve();
  const paths = [
    '/deck/../secret.txt',
    '/../secret.txt',
    '/deck/..%2fsecret.txt',
    '/deck/%2e%2e/secret.txt',
    '/deck/..\\secret.txt',
    '/deck/..%5csecret.txt',
    '/deck/%252e%252e/secret.txt',
    '/deck/index.html%00.png',
    '/deck/index.html#x',
    '/deck/%',
    '/deck/%c0%ae',
    `http://127.0.0.1:${port}/deck/`,
    `/deck/${'x'.repeat(3000)}`,
    '*',
  ];
  for (const path of paths) {
    const { status, text } = await raw(port, get(path, `127.0.0.1:${port}`));
    expect([path, status]).toEqual([path, 400]);
    expect(text).not.toContain('secret');
  }
});

test('requests that were meant for another host are refused', async () => {
  const { port } = await serve();
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `127.0.0.1:${port + 1}`,
    '127.0.0.1',
    `2130706433:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port},evil.example`,
    `[::ffff:127.0.0.1]:${port}`,
    '',
  ];
  for (const host of hosts)
    expect([host, (await raw(port, get('/deck/', host))).status]).toEqual([host, 403]);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    expect([host, (await raw(port, get('/deck/', host))).status]).toEqual([host, 200]);
  }
  expect((await raw(port, 'GET /deck/ HTTP/1.0\r\n\r\n')).status).toBe(403);
});

test('nothing but GET and HEAD is answered', async () => {
  const { url, port } = await serve();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    const request = `${method} /deck/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
    expect([method, (await raw(port, request)).status]).toEqual([method, 405]);
  }
  const head = await fetch(`${url}deck/`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(html.length),
    '',
  ]);
  expect((await fetch(`${url}events`, { method: 'HEAD' })).status).toBe(405);
});

test('files are those that the deck has now', async () => {
  const { files, url } = await serve();
  const name = 'assets/cover-22222222.svg';
  expect((await fetch(`${url}deck/${name}`)).status).toBe(404);
  files.set(name, files.get('assets/cover-11111111.svg')!);
  expect((await fetch(`${url}deck/${name}`)).status).toBe(200);
  files.delete(name);
  expect((await fetch(`${url}deck/${name}`)).status).toBe(404);
});

test('pages of other sites are refused, whatever they ask for', async () => {
  const { port } = await serve();
  const host = `127.0.0.1:${port}`;
  const origins = [
    'http://evil.example',
    `http://evil.example:${port}`,
    'null',
    `https://${host}`,
    `http://localhost:${port}`,
  ];
  for (const path of ['/', '/deck/', '/events', '/deck/assets/cover-11111111.svg']) {
    for (const origin of origins)
      expect([origin, path, (await raw(port, get(path, host, `Origin: ${origin}\r\n`))).status]).toEqual([
        origin,
        path,
        403,
      ]);
  }
  expect((await raw(port, get('/deck/', host, `Origin: http://${host}\r\n`))).status).toBe(200);
});

test('several decks are listed at the start, each at an address of its own', async () => {
  const { deck, port: _ } = await serve();
  const other: DeckSource = { ...deck, page: () => Promise.resolve({ html: '<h1>Other', version: 1 }) };
  const start = {
    page: () => Promise.resolve('<h1>Talks'),
    file: (name: string) => (name === 'assets/a.webp' ? { type: 'image/webp', bytes: video } : undefined),
  };
  const { url, port, server } = await serve({
    decks: new Map([
      ['talk', deck],
      ['Über uns', other],
    ]),
    start,
  });
  expect(await (await fetch(url)).text()).toBe('<h1>Talks');
  expect((await fetch(`${url}assets/a.webp`)).status).toBe(200);
  expect(server.pathOf('Über uns')).toBe('talks/%C3%9Cber%20uns/');
  const at = (path: string) => fetch(`${url}${path}`);
  expect(await (await at(`${server.pathOf('Über uns')}deck/`)).text()).toBe('<h1>Other');
  expect(await (await at('talks/talk/deck/')).text()).toBe(html);
  expect(await (await at('talks/talk/')).text()).toContain('<iframe');
  for (const path of [
    '/talks/',
    '/talks/talk',
    '/talks/none/',
    '/deck/',
    '/events',
    '/talks/constructor/deck/',
  ])
    expect([path, (await raw(port, get(path, `127.0.0.1:${port}`))).status]).toEqual([path, 404]);
});

test('news of the build reach those who listen, and a problem also those who come later', async () => {
  const { server, url } = await serve();
  const listen = async () => {
    const reader = (await fetch(`${url}events`)).body!.pipeThrough(new TextDecoderStream()).getReader();
    return async (count: number) => {
      let text = '';
      while (text.split('event:').length <= count) text += (await reader.read()).value ?? '';
      return text;
    };
  };
  const first = await listen();
  server.events('talk').send('patch', { from: 7, to: 8 });
  server.events('talk').report('talk.md:1:1: error <b>\nsecond line');
  expect(await first(3)).toBe(
    'retry: 500\n\nevent: hello\ndata: 7\n\nevent: patch\ndata: {"from":7,"to":8}\n\n' +
      'event: problem\ndata: "talk.md:1:1: error <b>\\nsecond line"\n\n',
  );
  const second = await listen();
  expect(await second(2)).toContain('event: problem');
  server.events('talk').mend();
  expect(await second(1)).toContain('event: mended');
  const third = await listen();
  expect(await third(1)).not.toContain('problem');
});

test('a port that is taken is an error of the environment with the way out', async () => {
  const { port } = await serve();
  const error = await serve({ port }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error).toMatchObject({
    message: `port ${port} is taken`,
    help: expect.stringContaining('--port 0'),
  });
  await expect(serve({ host: '192.0.2.1' })).rejects.toThrow('cannot listen on 192.0.2.1');
});

test('without a port the first one that is free is taken', async () => {
  const first = await serve({ port: null });
  const second = await serve({ port: null });
  expect(first.port).toBeGreaterThanOrEqual(4320);
  expect(second.port).toBeGreaterThan(first.port);
});

test('a signal closes the server, also while somebody listens', async () => {
  const { controller, url, port, server } = await serve();
  const listener = await fetch(`${url}events`);
  controller.abort();
  await server.close();
  await expect(listener.text()).resolves.toContain('retry');
  await expect(raw(port, '')).rejects.toThrow('ECONNREFUSED');
});

test('other machines need the link with the key, once', async () => {
  const { url, port } = await serve({ host: '0.0.0.0', port: 0 });
  const { searchParams } = new URL(url);
  const key = searchParams.get('key')!;
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  const host = `localhost:${port}`;
  for (const path of ['/', '/deck/', '/events', `/?key=${'0'.repeat(32)}`, `/deck/?key=${key}`]) {
    expect([path, (await raw(port, get(path, host))).status]).toEqual([path, 403]);
  }
  const entry = await raw(port, get(`/?key=${key}`, host));
  expect(entry.status).toBe(303);
  expect(entry.text).toMatch(/Set-Cookie: lectern-key=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=\//);
  expect((await raw(port, get('/deck/', host, `Cookie: a=b; lectern-key=${key}\r\n`))).status).toBe(200);
  expect((await raw(port, get('/deck/', 'evil.example', `Cookie: lectern-key=${key}\r\n`))).status).toBe(403);
});
