import { expect, onTestFinished, test } from 'vitest';
import { serveRemote } from '../../../src/io/serve/remote-server.ts';
import { addressesOf } from '../../../src/io/serve/serve-address.ts';
import type { Right } from '../../../src/io/serve/tickets.ts';
import { get, html, listen, raw, serve } from './serve-deck.ts';

/** Serves a small deck to other machines, of which this one is one. */
async function serveOut(host = '127.0.0.1') {
  const { server, hub } = await serve();
  const controller = new AbortController();
  const entered: Right[] = [];
  const onEnter = (right: Right) => void entered.push(right);
  const remote = await serveRemote(server.site, { host, port: 0, signal: controller.signal, onEnter });
  onTestFinished(() => remote.close());
  const { origin, port } = new URL(remote.urls('speaker')[0]!);
  const ticket = (right: Right) => new URL(remote.urls(right)[0]!).hash.slice(1);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
      body: JSON.stringify(body),
    });
  const enter = async (given: unknown, headers: Record<string, string> = {}) => {
    const answer = await post('/enter', { ticket: given }, headers);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: answer.status, cookie, header: answer.headers.get('set-cookie') };
  };
  return { ...{ hub, remote, controller, entered, origin, ticket, post, enter }, port: Number(port) };
}

test('R60 R63 a stranger is shown a page that asks for a link, and nothing else', async () => {
  const { port, origin } = await serveOut();
  const host = `127.0.0.1:${port}`;
  const door = await fetch(`${origin}/`).then((answer) => answer.text());
  expect(door).toContain('Scan the code');
  expect(door).not.toContain('Talk');
  const paths = ['/deck/', '/deck/assets/cover-11111111.svg', '/events', '/events?as=speaker', '/say', '/x'];
  for (const path of paths) expect([path, (await raw(port, get(path, host))).status]).toEqual([path, 403]);
  const forged = `Cookie: lectern-${port}=${'A'.repeat(22)}\r\n`;
  expect((await raw(port, get('/deck/', host, forged))).status).toBe(403);
});

test('R63 R68 a speaker’s link lets in one device, which may then see and say all', async () => {
  const { enter, ticket, origin, post, hub, entered, port } = await serveOut();
  const first = ticket('speaker');
  expect(first).toMatch(/^[\w-]{22}$/);
  const { status, cookie, header } = await enter(first);
  expect(status).toBe(204);
  expect(header).toMatch(new RegExp(`^lectern-${port}=[\\w-]{22}; HttpOnly; SameSite=Strict; Path=/$`));
  expect(cookie, 'the session is not the ticket').not.toContain(first);
  expect(entered).toEqual(['speaker']);
  expect((await enter(first)).status, 'used').toBe(403);
  expect(ticket('speaker')).not.toBe(first);
  expect((await enter(ticket('speaker'))).status, 'another device').toBe(204);

  const page = await fetch(`${origin}/deck/?remote`, { headers: { Cookie: cookie } });
  expect(await page.text()).toBe(html);
  const stream = await listen(`${origin}/events`, { Cookie: cookie });
  const news = await stream((told) => told.some(({ event }) => event === 'joined'));
  const key = news.find(({ event }) => event === 'joined')!.data as string;
  const place = { type: 'place', slide: 'two', step: 0, at: 1 };
  const headers = { Cookie: cookie, 'X-Lectern-Key': key };
  expect((await post('/say', [place], { 'X-Lectern-Key': key })).status, 'no cookie').toBe(403);
  expect((await post('/say', [place], { Cookie: cookie })).status, 'no key').toBe(403);
  expect((await post('/say', [place], { ...headers, Origin: 'http://evil.example' })).status).toBe(403);
  expect(hub.shared.place).toBeNull();
  expect((await post('/say', [place], headers)).status).toBe(204);
  expect(hub.shared.place?.slide).toBe('two');
});

test('R68 who follows is shown the page without notes, and cannot speak', async () => {
  const { enter, ticket, origin, post, hub } = await serveOut();
  hub.shared.say({ type: 'timer', running: true, elapsedMs: 5000 });
  hub.shared.say({ type: 'place', slide: 'two', step: 1 });
  const [one, other] = [await enter(ticket('follower')), await enter(ticket('follower'))];
  expect([one.status, other.status]).toEqual([204, 204]);
  const { cookie } = one;
  const read = (path: string) =>
    fetch(`${origin}${path}`, { headers: { Cookie: cookie } }).then((answer) => answer.text());
  for (const path of ['/deck/', '/deck/?speaker', '/deck/?remote', '/deck/index.html'])
    expect(await read(path)).toBe(`${html}<p>For all`);
  expect(await read('/?speaker')).toContain('"?follow"');
  const stream = await listen(`${origin}/events?as=speaker`, { Cookie: cookie });
  const news = await stream((told) => told.some(({ data }) => JSON.stringify(data)?.includes('"two"')));
  expect(news.map(({ event }) => event)).not.toContain('joined');
  expect(JSON.stringify(news)).not.toContain('elapsedMs');
  expect(
    (await post('/say', [{ type: 'place', slide: 'nine', step: 0, at: 9 }], { Cookie: cookie })).status,
  ).toBe(403);
  expect(hub.shared.place?.slide).toBe('two');
});

test('R63 guessing is slowed down, and what comes from elsewhere is refused', async () => {
  const { enter, ticket, port } = await serveOut();
  const wrong = ['', 'x', ticket('speaker').slice(1), `${ticket('speaker')}x`, 7, null, ['a'], {}];
  for (const each of wrong) expect([each, (await enter(each)).status]).toEqual([each, 403]);
  expect((await enter(ticket('speaker'), { Origin: 'http://evil.example' })).status).toBe(403);
  expect((await enter(ticket('speaker'), { 'Content-Type': 'text/plain' })).status).toBe(415);
  await enter('x');
  await enter('x');
  expect((await enter('x')).status).toBe(429);
  expect((await enter(ticket('speaker'))).status, 'nor does the right one help now').toBe(429);
  expect((await raw(port, get('/', 'evil.example'))).status).toBe(403);
  expect((await raw(port, get('/enter', `127.0.0.1:${port}`))).status).toBe(405);
});

test('an address that is none of this machine is refused', async () => {
  await expect(serveOut('192.0.2.77')).rejects.toThrow('cannot listen on 192.0.2.77');
});

test('addresses of homes and halls come before others, and loopback is none', () => {
  const at = (address: string, internal = false, family = 'IPv4') => ({ address, internal, family });
  const found = addressesOf({
    lo: [at('127.0.0.1', true)],
    vpn: [at('100.64.0.9'), at('fe80::1', false, 'IPv6')],
    wifi: [at('192.168.1.7')],
    bridge: [at('172.17.0.1')],
    odd: [at('172.32.0.1')],
  } as never);
  expect(found).toEqual(['192.168.1.7', '172.17.0.1', '100.64.0.9', '172.32.0.1']);
});
