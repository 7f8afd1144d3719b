import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchRemote, isPublic } from '../../src/io/fetch-remote.ts';

const anyMachine = () => true;

/** A server on this machine; gives its origin and the paths that it was asked for. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly origin: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('R33: a file comes from an origin that is allowed, whole', async () => {
  const { origin } = await serve((_, response) => response.end('picture'));
  const found = await fetchRemote(`${origin}/a.png?b=1`, {
    origins: [origin],
    maxBytes: 7,
    mayAsk: anyMachine,
  });
  expect(found).toEqual({ bytes: Buffer.from('picture') });
});

test('R33: no other origin is asked, not even one that differs by its port or scheme', async () => {
  const { origin, asked } = await serve((_, response) => response.end('x'));
  for (const other of [origin.replace('http:', 'https:'), 'http://127.0.0.1:1', 'http://127.0.0.1'])
    expect(await fetchRemote(`${origin}/a`, { origins: [other], maxBytes: 9, mayAsk: anyMachine })).toEqual({
      reason: `leads to ${origin}, which is not allowed`,
    });
  expect(asked).toEqual([]);
});

test('R33: redirections are followed within the list and not out of it', async () => {
  const other = await serve((_, response) => response.end('secret'));
  const { origin, asked } = await serve(({ url }, response) => {
    const to = url === '/in' ? '/there' : url === '/round' ? '/round' : `${other.origin}/x`;
    if (url === '/there') response.end('here');
    else response.writeHead(302, { Location: to }).end();
  });
  const get = (path: string) =>
    fetchRemote(origin + path, { origins: [origin], maxBytes: 9, mayAsk: anyMachine });
  expect(await get('/in')).toEqual({ bytes: Buffer.from('here') });
  expect(await get('/out')).toEqual({ reason: `leads to ${other.origin}, which is not allowed` });
  expect(await get('/round')).toEqual({ reason: 'is sent on more than 5 times' });
  expect(other.asked).toEqual([]);
  expect(asked.filter((path) => path === '/round')).toHaveLength(6);
});

test('R33: what is too large, not there, too late or cut off is told', async () => {
  const { origin } = await serve(({ url }, response) => {
    if (url === '/large') response.end('x'.repeat(100));
    else if (url === '/missing') response.writeHead(404).end('no');
    else if (url === '/cut') {
      response.writeHead(200, { 'Content-Length': '50' }).write('half');
      setTimeout(() => response.destroy(), 50);
    }
  });
  const get = (path: string) =>
    fetchRemote(origin + path, { origins: [origin], maxBytes: 99, timeoutMs: 500, mayAsk: anyMachine });
  expect(await get('/large')).toEqual({ reason: 'is larger than a deck may hold' });
  expect(await get('/missing')).toEqual({ reason: 'is not there (the answer is 404)' });
  expect(await get('/late')).toEqual({ reason: 'was not sent within 0.5 s' });
  expect(await get('/cut')).toMatchObject({ reason: expect.stringMatching(/^cannot be fetched/) });
});

test('R33: no name leads into the network of this machine', async () => {
  const { origin, asked } = await serve((_, response) => response.end('inner'));
  const port = new URL(origin).port;
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f.1',
    '2130706433',
    '0.0.0.0',
  ]) {
    const url = new URL(`http://${host}:${port}/`);
    const found = await fetchRemote(url.href, { origins: [url.origin], maxBytes: 99 });
    expect(found, host).toEqual({ reason: expect.stringMatching(/no machine of the public network/) });
  }
  expect(asked).toEqual([]);
});

test('R33: an address is looked at before it is connected to, and is the one that is', async () => {
  const { origin, asked } = await serve((_, response) => response.end('x'));
  const looked: string[] = [];
  const url = `http://localhost:${new URL(origin).port}`;
  const mayAsk = (address: string) => looked.push(address) > 0;
  await fetchRemote(url, { origins: [url], maxBytes: 9, mayAsk });
  expect(looked.length).toBeGreaterThan(0);
  expect(looked.every((address) => /^(?:127\.|::1)/.test(address))).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(1);
});

test.each([
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.1', true],
  ['100.63.0.1', true],
  ['223.255.255.255', true],
  ['2606:4700::1', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.2', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.0.0.8', false],
  ['192.168.1.1', false],
  ['198.19.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['2001:0:1::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['example.org', false],
])('R33: %s in the public network: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});
