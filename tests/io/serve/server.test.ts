import { expect, test } from 'vitest';
import { EnvironmentError } from '../../../src/io/errors.ts';
import type { DeckSource } from '../../../src/io/serve/deck-routes.ts';
import { get, html, listen, type News, raw, serve, video } from './serve-deck.ts';

test('R62 the deck is served byte for byte, with its types and guarding headers', async () => {
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

test('R64 only the files of the deck are served, by exact name', async () => {
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

test('R66 paths that mean one thing here and another to the disk are refused', async () => {
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

test('R61 requests that were meant for another host are refused', async () => {
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

test('R67 nothing but GET and HEAD is answered', async () => {
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

test('R63 pages of other sites are refused, whatever they ask for', async () => {
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
  const { deck, hub } = await serve();
  const other: DeckSource = { ...deck, page: () => Promise.resolve({ html: '<h1>Other', version: 1 }) };
  const start = {
    page: () => Promise.resolve('<h1>Talks'),
    file: (name: string) => (name === 'assets/a.webp' ? { type: 'image/webp', bytes: video } : undefined),
  };
  const { url, port, server } = await serve({
    decks: new Map([
      ['talk', { deck, hub }],
      ['Über uns', { deck: other, hub }],
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
  const told = async (stream: Awaited<ReturnType<typeof listen>>, last: string) => {
    const news = await stream((all) => all.some(({ event }) => event === last));
    return news.filter(({ event }) => ['hello', 'patch', 'problem', 'mended'].includes(event));
  };
  const first = await listen(`${url}events`);
  server.news('talk').send('patch', { from: 7, to: 8 });
  server.news('talk').report('talk.md:1:1: error <b>\nsecond line');
  expect(await told(first, 'problem')).toEqual([
    { event: 'hello', data: 7 },
    { event: 'patch', data: { from: 7, to: 8 } },
    { event: 'problem', data: 'talk.md:1:1: error <b>\nsecond line' },
  ]);
  const second = await listen(`${url}events`);
  await told(second, 'problem');
  server.news('talk').mend();
  await told(second, 'mended');
  const third = await listen(`${url}events`);
  expect((await told(third, 'joined')).map(({ event }) => event)).toEqual(['hello']);
});

test('a port that is taken is an error of the environment with the way out', async () => {
  const { port } = await serve();
  const error = await serve({ port }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error).toMatchObject({
    message: `port ${port} is taken`,
    help: expect.stringContaining('--port 0'),
  });
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

const keyOf = (news: readonly News[]) => news.find(({ event }) => event === 'joined')?.data as string;
const saidOf = (news: readonly News[]) =>
  news.flatMap(({ event, data }) => (event === 'said' ? [data as { type: string; slide?: string }] : []));

test('R63 R67 what one window says the others hear, if it knows its key', async () => {
  const { url, hub } = await serve();
  const [slides, speaker] = [await listen(`${url}events?as=slides`), await listen(`${url}events?as=speaker`)];
  const key = keyOf(await speaker((news) => keyOf(news) !== undefined));
  expect([hub.count('slides'), hub.count('speaker')]).toEqual([1, 1]);
  const say = (messages: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}say`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: new URL(url).origin,
        'X-Lectern-Key': key,
        ...headers,
      },
      body: JSON.stringify(messages),
    }).then(({ status }) => status);
  const message = { type: 'place', slide: 'two', step: 1, at: 1 };
  expect(await say([message])).toBe(204);
  const heard = await slides((news) => saidOf(news).some(({ slide }) => slide === 'two'));
  expect(saidOf(heard)).toContainEqual(message);
  expect(hub.shared.place).toEqual({ slide: 'two', step: 1 });

  const leap = { ...message, slide: 'nine' };
  expect(await say([leap], { 'X-Lectern-Key': `${key.slice(1)}x` })).toBe(403);
  expect(await say([leap], { Origin: 'http://evil.example' })).toBe(403);
  expect(await say([leap], { 'Content-Type': 'text/plain' })).toBe(415);
  expect(await say([{ ...leap, step: -1 }])).toBe(400);
  expect(await say([{ type: 'company', slides: 0, speakers: 0, at: 9 }])).toBe(400);
  expect(await say(Array.from({ length: 65 }, () => leap))).toBe(400);
  expect(await say([{ ...leap, slide: 'x'.repeat(70_000) }])).toBe(413);
  expect((await fetch(`${url}say`)).status).toBe(405);
  expect(hub.shared.place).toEqual({ slide: 'two', step: 1 });
});

test('a window that never ends to speak is held back', async () => {
  const { url, hub } = await serve();
  const stream = await listen(`${url}events?as=slides`);
  const key = keyOf(await stream((news) => keyOf(news) !== undefined));
  const headers = { 'Content-Type': 'application/json', Origin: new URL(url).origin, 'X-Lectern-Key': key };
  const body = JSON.stringify([{ type: 'pointer', x: 0.5, y: 0.5, at: 1 }]);
  const statuses = new Set<number>();
  while (!statuses.has(429)) {
    const some = Array.from({ length: 40 }, () => fetch(`${url}say`, { method: 'POST', headers, body }));
    for (const { status } of await Promise.all(some)) statuses.add(status);
  }
  expect(statuses).toEqual(new Set([204, 429]));
  expect(hub.count('slides')).toBe(1);
});
