import { request } from 'node:http';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type PageServer, servePage } from '../../../src/io/serve/page-server.ts';
import { makeServeKey } from '../../../src/io/serve/serve-key.ts';

const key = makeServeKey();
let server: PageServer;
let asked: unknown[];

beforeEach(async () => {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  asked = [];
  server = await servePage({
    ...{ key, port: 0, signal: controller.signal },
    page: () => '<!doctype html><title>Page</title>',
    file: (name) =>
      name === 'assets/a.svg'
        ? { type: 'image/svg+xml', bytes: new TextEncoder().encode('<svg/>') }
        : undefined,
    answer: async (path, question) => {
      asked.push(question);
      return path === '/look' ? { css: 'a{}' } : null;
    },
  });
});

/** Status and body of a request with exactly these headers; a fetch would not let its `Host` and `Origin` be set. */
function send(path: string, headers: Record<string, string> = {}, method = 'GET', body = '') {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const own = () => ({
  Origin: server.url.slice(0, -1),
  'Content-Type': 'application/json',
  'X-Lectern-Key': key.secret,
});
const ask = (headers: Record<string, string>, body = '{"theme":"paper"}', path = '/look') =>
  send(path, headers, 'POST', body);

test('the page and its files are served, and nothing else', async () => {
  const page = await send('/');
  expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Page</title>' });
  expect(page.headers['content-security-policy']).toBe("frame-ancestors 'none'");
  expect(await send('/assets/a.svg')).toMatchObject({ status: 200, text: '<svg/>' });
  expect((await send('/assets/b.svg')).status).toBe(404);
  expect((await send('/../package.json')).status).toBe(400);
});

test('the page’s own question is answered', async () => {
  expect(await ask(own())).toMatchObject({ status: 200, text: '{"css":"a{}"}' });
  expect(asked).toEqual([{ theme: 'paper' }]);
  expect((await ask(own(), '{}', '/other')).status).toBe(404);
});

test.each<[string, Record<string, string>, number]>([
  ['of another origin', { Origin: 'http://evil.example' }, 403],
  ['of a page without an origin', { Origin: 'null' }, 403],
  ['to another name for our address', { Host: 'evil.example' }, 403],
  ['without the key', { 'X-Lectern-Key': 'ab' }, 403],
  ['that a form could send', { 'Content-Type': 'text/plain' }, 415],
])('a question %s is refused', async (_, changed, status) => {
  expect((await ask({ ...own(), ...changed })).status).toBe(status);
  expect(asked).toEqual([]);
});

test('a question that is too long, or no JSON, is refused', async () => {
  expect((await ask(own(), '{"theme":')).status).toBe(400);
  expect((await ask(own(), `"${'a'.repeat(70_000)}"`)).status).toBe(413);
  expect((await send('/look', own(), 'PUT')).status).toBe(405);
  expect(asked).toEqual([]);
});
