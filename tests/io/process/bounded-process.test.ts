import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { askProcess, type ProcessLimits } from '../../../src/io/process/bounded-process.ts';
import { compiled } from '../compiled.ts';
import { eventually, never } from '../support.ts';

const limits: ProcessLimits = { bytes: 300_000_000, ms: 20_000 };

/** A program that runs the body of a function and answers with what that returns. */
const program = `
import { serveProcess } from './serve-process.js';
serveProcess((body) => Object.getPrototypeOf(async () => {}).constructor(body)());
`;

let path = '';

beforeAll(async () => {
  let remove: (() => Promise<void>) | undefined;
  const served = await compiled('process/serve-process.ts', (end) => {
    remove = end;
  });
  path = join(dirname(served), 'program.mjs');
  await writeFile(path, program);
  return remove;
});

/** What the body of a function came to in a process of its own. */
function inProcess<T>(
  body: string,
  options: Partial<ProcessLimits> & { readonly signal?: AbortSignal } = {},
): Promise<T> {
  return askProcess(path, body, { ...limits, ...options }) as Promise<T>;
}

/** Numbers of the processes that run a program in a folder of that name. Linux only; elsewhere none. */
async function runningIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids.filter((_, i) => lines[i]!.includes(folder)).map(Number);
}

test('R53: bytes and maps come back as they went', async () => {
  const body = 'return new Map([["a", new Uint8Array(3_000_000).fill(7)], ["b", { c: [1, null] }]])';
  const { answer } = await inProcess<{ answer: Map<string, unknown> }>(body);
  expect(answer.get('a')).toHaveLength(3_000_000);
  expect(answer.get('b')).toEqual({ c: [1, null] });
});

test('R53: a process knows no variable of ours, writes nothing, starts nothing and reads nothing but itself', async () => {
  const code = (act: string) => `await (async () => ${act})().then(() => 'done', ({ code }) => code)`;
  const body = `
    const fs = await import('node:fs/promises');
    const { execFileSync } = await import('node:child_process');
    return {
      variables: Object.keys(process.env).filter((name) => name !== 'SystemRoot' && !name.startsWith('NODE_CHANNEL')),
      read: ${code(`fs.readFile(${JSON.stringify(join(process.cwd(), 'package.json'))})`)},
      write: ${code(`fs.writeFile(${JSON.stringify(join(process.cwd(), 'written-by-a-reader'))}, 'x')`)},
      start: ${code('execFileSync(process.execPath, ["-e", "0"])')},
    };`;
  expect(await inProcess(body)).toEqual({
    answer: {
      variables: [],
      read: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      start: 'ERR_ACCESS_DENIED',
    },
  });
});

test('R53: a process connects to nothing', async () => {
  let asked = 0;
  const server = createServer((_, response) => response.end(String(++asked))).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const body = `
    const http = await import('node:http');
    const get = new Promise((resolve, reject) => http.get('${url}', resolve).on('error', reject));
    return Promise.allSettled([get, fetch('${url}')]).then((all) => all.map(({ status }) => status));`;
  expect(await inProcess(body)).toEqual({ answer: ['rejected', 'rejected'] });
  expect(asked).toBe(0);
  await fetch(url);
  expect(asked).toBe(1);
});

test.each([
  ['objects of its heap', 'const all = []; for (;;) all.push({ text: [all.length] });'],
  ['bytes outside of it', 'const all = []; for (;;) all.push(Buffer.alloc(1_000_000, 1));'],
])('R53: a process that takes too much memory is ended: %s', async (_, body) => {
  expect(await inProcess(body)).toEqual({ over: 'memory' });
});

test('R53: what stays below the limit of memory is not ended', async () => {
  const body =
    'const kept = Buffer.alloc(120_000_000, 1); await new Promise((wake) => setTimeout(wake, 300)); return kept.length';
  expect(await inProcess(body)).toEqual({ answer: 120_000_000 });
});

test('R53: a process that takes too long is ended', async () => {
  expect(await inProcess('for (;;);', { ms: 1500 })).toEqual({ over: 'time' });
});

test('R53: an interrupt ends a busy process at once', async () => {
  const controller = new AbortController();
  const asked = inProcess('for (;;);', { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('interrupted')), 1500);
  await expect(asked).rejects.toThrow('interrupted');
  expect(await inProcess('return 1', { signal: never })).toEqual({ answer: 1 });
});

test('a process that ends without an answer is an error of ours, which tells what it said', async () => {
  await expect(inProcess('console.error("odd"); process.exit(3)')).rejects.toThrow(/ended with 3 [^]*odd/);
});

test.runIf(process.platform === 'linux')(
  'R53: a busy process ends with the one that asked, however that ends',
  async () => {
    const folder = basename(dirname(path));
    const asking = await compiled('process/bounded-process.ts');
    const script = `import { askProcess } from ${JSON.stringify(asking)};
    await askProcess(${JSON.stringify(path)}, 'for (;;);', ${JSON.stringify({ ...limits, ms: 50_000 })});`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    const children = async () => (await runningIn(folder)).filter((pid) => pid !== parent.pid);
    await eventually(async () => (await children()).length === 1, 10_000);
    // It is asked and busy by then.
    await new Promise((wake) => setTimeout(wake, 1000));
    parent.kill('SIGKILL');
    await eventually(async () => (await children()).length === 0);
  },
);
