import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Ended, emptyFolder, lectern, lecternProcess } from './run.ts';

const text =
  'The mill of Brook\n\nThe old mill stood by the river for eighty years. In 1903 it burnt down. Nobody was hurt in the fire.\n\n' +
  'The town built a new mill in 1905. The new mill has never stood still since then. It grinds 40 sacks a day.\n';

interface Request {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

/** A chat endpoint on loopback that answers as `answer` does; gives its address and what it was asked. */
async function serve(
  answer: (response: ServerResponse, request: Request) => void,
): Promise<{ url: string; requests: Request[] }> {
  const requests: Request[] = [];
  const server = createServer((incoming: IncomingMessage, response) => {
    let body = '';
    incoming.on('data', (chunk) => (body += chunk));
    incoming.on('end', () => {
      const { url: path = '', headers } = incoming;
      requests.push({ path, key: headers.authorization, body: JSON.parse(body) as Request['body'] });
      answer(response, requests.at(-1)!);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

const say = (response: ServerResponse, content: string) =>
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));

/** The article drawn without a model and with one. */
async function drawBoth(
  url: string,
  more: readonly string[] = [],
): Promise<{ plain: string; drawn: Ended; cwd: string }> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.txt'), text);
  const { stdout: plain } = await lectern(['outline', 'mill.txt', '-o', '-'], { cwd });
  const drawn = await lectern(['outline', 'mill.txt', '-o', '-', '--model', `${url}#tiny`, ...more], {
    cwd,
    env: { LECTERN_MODEL_KEY: 'secret-key' },
  });
  return { plain, drawn, cwd };
}

test('a model is asked at its address with its name and key, and its sound words are taken', async () => {
  const { url, requests } = await serve((response, { body }) => {
    const numbers = [...body.messages[1]!.content.matchAll(/^Slide (\d+)$/gm)].map((match) =>
      Number(match[1]),
    );
    const slides = numbers.map((slide) => ({
      slide,
      headline: { text: 'The new mill has never stood still', src: ['p2.s2'] },
      points: [
        { text: 'The town built a new mill in 1905', src: ['p2.s1'] },
        { text: 'The new mill grinds 40 sacks a day', src: ['p2.s2', 'p2.s3'] },
      ],
    }));
    say(response, JSON.stringify({ slides }));
  });
  const { plain, drawn, cwd } = await drawBoth(url, ['--trace', 'trace.json']);
  expect(drawn.code).toBe(0);
  expect(drawn.stdout).toContain('## The new mill has never stood still <!-- src: p2.s2 -->');
  expect(drawn.stdout).not.toBe(plain);
  expect(requests[0]).toMatchObject({
    path: '/v1/chat/completions',
    key: 'Bearer secret-key',
    body: { model: 'tiny' },
  });
  const trace = await readFile(join(cwd, 'trace.json'), 'utf8');
  expect(JSON.parse(trace)).toMatchObject({
    model: 'tiny',
    turns: [{ error: null }, ...requests.slice(1).map(() => ({}))],
  });
  expect(trace).not.toContain('secret-key');
});

test('without the option nothing is sent, whatever the environment says', async () => {
  const { requests } = await serve((response) => say(response, '{}'));
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.txt'), text);
  const { code } = await lectern(['outline', 'mill.txt', '-o', '-'], {
    cwd,
    env: { LECTERN_MODEL_KEY: 'k' },
  });
  expect(code).toBe(0);
  expect(requests).toEqual([]);
});

const failing: [string, RegExp, (response: ServerResponse) => void][] = [
  ['an error of the endpoint', /answered 500/, (response) => response.writeHead(500).end('no')],
  ['a page of HTML', /did not answer with JSON/, (response) => response.end('<html>hello</html>')],
  ['JSON of another kind', /as a chat does/, (response) => response.end('{"ok":true}')],
  ['a connection that breaks', /cannot be reached/, (response) => response.destroy()],
  [
    'an answer that is cut off',
    /cannot be reached/,
    (response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{"choices":[');
      setTimeout(() => response.destroy(), 50);
    },
  ],
  [
    'a way to another place',
    /cannot be reached/,
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  ],
  ['an answer without end', /longer than 4 MB/, (response) => response.end('x'.repeat(5_000_000))],
];

test.each(failing)('%s leaves the outline of the rules, with a warning', async (_, why, answer) => {
  const { url } = await serve(answer);
  const { plain, drawn } = await drawBoth(url);
  expect(drawn).toMatchObject({ code: 0, stdout: plain });
  expect(drawn.stderr).toContain('[model-failed]');
  expect(drawn.stderr).toMatch(why);
});

test('invented facts leave the outline of the rules, and the model is asked twice at most', async () => {
  const { url, requests } = await serve((response) => {
    const line = { text: 'The miller set the fire for the insurance', src: ['p1.s2'] };
    say(
      response,
      JSON.stringify({ slides: [2, 3, 4].map((slide) => ({ slide, headline: line, points: [line, line] })) }),
    );
  });
  const { plain, drawn } = await drawBoth(url);
  expect(drawn).toMatchObject({ code: 0, stdout: plain });
  expect(drawn.stderr).toContain('[model-refused]');
  expect(requests).toHaveLength(2);
});

test('Ctrl-C ends a model that does not answer', async () => {
  const { url } = await serve(() => {});
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.txt'), text);
  const ended = await lecternProcess(['outline', 'mill.txt', '--model', `${url}#slow`], {
    cwd,
    meanwhile: (child) => void setTimeout(() => child.kill('SIGINT'), 2500),
  });
  expect(ended.code).toBe(130);
  expect(existsSync(join(cwd, 'slides/mill.md'))).toBe(false);
});

test.each([
  ['ftp://a/b#c'],
  ['http://127.0.0.1/v1'],
  ['http://127.0.0.1/v1#'],
  ['http://me:key@127.0.0.1/v1#m'],
  ['llama'],
])('a model %s is a wrong command line', async (model) => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.txt'), text);
  const { code, stderr } = await lectern(['outline', 'mill.txt', '--model', model], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/It wants/);
});
