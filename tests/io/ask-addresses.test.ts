import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askAddresses } from '../../src/io/ask-addresses.ts';

async function serveAnswers() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [, status = '200', only] = /^\/(\d+)(only)?/.exec(request.url ?? '') ?? [];
    const isHead = request.method === 'HEAD';
    if (request.url === '/moved') response.writeHead(302, { Location: '/200' }).end();
    else response.writeHead(only && !isHead ? 200 : Number(status)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return { asked, at: (path: string) => `http://127.0.0.1:${port}${path}` };
}

test('what answers, is moved or guarded is alive; what is gone, broken or silent is told', async () => {
  const { asked, at } = await serveAnswers();
  const alive = ['/200', '/moved', '/403', '/401', '/429', '/404only'];
  const dead = ['/404', '/410', '/500'];
  const found = await askAddresses(
    [...alive, ...dead, '/200'].map(at).concat('http://127.0.0.1:9/', 'http://nobody.invalid/'),
    new AbortController().signal,
  );
  expect(alive.map((path) => found.get(at(path)))).toEqual(alive.map(() => null));
  expect(dead.map((path) => found.get(at(path)))).toEqual([
    'answers with 404',
    'answers with 410',
    'answers with 500',
  ]);
  expect(found.get('http://127.0.0.1:9/')).toContain('cannot be reached');
  expect(found.get('http://nobody.invalid/')).toContain('cannot be reached');
  expect(asked.filter((each) => each.endsWith(' /200'))).toHaveLength(2);
  expect(asked, 'the whole is asked for where a head says that nothing is there').toContain('GET /404only');
});

test('an interrupted round of questions ends', async () => {
  const { at } = await serveAnswers();
  const controller = new AbortController();
  controller.abort(new Error('stopped'));
  await expect(askAddresses([at('/200')], controller.signal)).rejects.toThrow('stopped');
});
