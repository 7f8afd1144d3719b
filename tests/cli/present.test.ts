import { type ChildProcess, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { cli, emptyFolder } from './run.ts';

const outline = (point: string) => `# Mill\n\n---\n\n## River\n\n- ${point}\n- wheel\n`;

/** A running `present`: its address once it serves, what it says, and how it ends. */
async function startPresent(cwd: string, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [cli, 'present', 'mill.md', '--port', '0', ...args], {
    cwd,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await eventually(() => /http:\S+/.test(output), 15_000);
  const url = /http:\S+/.exec(output)![0];
  const deck = async () => (await fetch(`${url}deck/`)).text();
  return { url, deck, ended, output: () => output, interrupt: () => child.kill('SIGINT') };
}

test('R60 the built deck is served on this machine alone, and follows the outline as it changes', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.md'), outline('stone'));
  const { url, deck, output, ended, interrupt } = await startPresent(cwd);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await deck()).toContain('stone');

  const events = await fetch(`${url}events`);
  const reader = events.body!.getReader();
  const heard: string[] = [];
  void (async () => {
    const decoder = new TextDecoder();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.push(decoder.decode(part.value));
  })().catch(() => undefined);

  await writeFile(join(cwd, 'mill.md'), outline('granite'));
  await eventually(async () => (await deck()).includes('granite'), 10_000);
  await eventually(() => heard.join('').includes('event: patch'));

  await writeFile(join(cwd, 'mill.md'), `---\ntitle: "open\n---\n\n${outline('basalt')}`);
  await eventually(() => heard.join('').includes('event: problem'), 10_000);
  expect(output()).toContain('error [front-matter]');
  expect(await deck(), 'the last good deck stays').toContain('granite');

  interrupt();
  expect(await ended).toBe(130);
});

test('what does not fit after a change goes on over several slides', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.md'), outline('stone'));
  const { deck } = await startPresent(cwd);
  const points = Array.from({ length: 20 }, (_, i) => `- point ${i} says a good deal more than it needs to`);
  await writeFile(join(cwd, 'mill.md'), `# Mill\n\n---\n\n## River\n\n${points.join('\n')}\n`);
  await eventually(async () => (await deck()).includes('River (2/2)'), 20_000);
});

test('a configuration that is made, changed or removed is seen', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.md'), outline('stone'));
  await writeFile(join(cwd, 'package.json'), '{}');
  const { deck } = await startPresent(cwd);
  const config = join(cwd, 'lectern.config.yaml');
  await writeFile(config, 'footer: By the river\n');
  await eventually(async () => (await deck()).includes('By the river'), 10_000);
  await writeFile(config, 'footer: Up the hill\n');
  await eventually(async () => (await deck()).includes('Up the hill'), 10_000);
  await rm(config);
  await eventually(async () => !(await deck()).includes('Up the hill'), 10_000);
});

test('a port that is taken ends with 3 and says so', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'mill.md'), outline('stone'));
  const { url } = await startPresent(cwd);
  const port = new URL(url).port;
  const second = spawn(process.execPath, [cli, 'present', 'mill.md', '--port', port], { cwd });
  let said = '';
  second.stderr.on('data', (chunk) => {
    said += chunk;
  });
  expect(await new Promise((resolve) => second.once('close', resolve))).toBe(3);
  expect(said).toMatch(new RegExp(`^error: port ${port} is taken\\n {2}help: .*--port`));
});
