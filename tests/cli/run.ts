import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** The compiled command; `npm test` builds it first. */
export const cli = resolve('lib/cli.js');

/** The article that the whole job is tried on; it lies beside the repository. */
export const article = resolve('../shared/articles/russia-myanmar.txt');

/** `npm run coverage` counts the lines of `src`, which the built program and other processes have no more. */
const countsSource = process.env.LECTERN_TESTED === 'source';

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of one run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Options of a run in a process of its own. */
export interface ProcessOptions extends RunOptions {
  readonly input?: string;
  /** Called with the process once it runs, to watch or interrupt it. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** Runs the built command line to its end, in a process of its own. */
export function lecternProcess(
  args: readonly string[],
  { cwd, env, input, meanwhile }: ProcessOptions,
): Promise<Ended> {
  if (countsSource && input === undefined && !meanwhile && !env?.NODE_OPTIONS)
    return lectern(args, { cwd, ...(env && { env }) });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input ?? '');
    meanwhile?.(child);
  });
}

let runs = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the built command line to its end in this process, whose folder, variables and output it gets for that time: what
 * it says and does is the same (tests/cli/processes.long.test.ts), without a second for Node to start and to read the program.
 * One run waits for the other. A run that reads standard input or is interrupted takes `lecternProcess`.
 */
export function lectern(args: readonly string[], options: RunOptions): Promise<Ended> {
  const ended = last.then(() => runHere(args, options));
  last = ended.catch(() => undefined);
  return ended;
}

async function runHere(args: readonly string[], { cwd, env = {} }: RunOptions): Promise<Ended> {
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  const changed = Object.keys(env).map((name) => [name, process.env[name]] as const);
  const [stdout, stderr] = [hear(process.stdout), hear(process.stderr)];
  try {
    process.argv = [process.execPath, cli, ...args];
    Object.assign(process.env, env);
    process.chdir(cwd);
    process.exitCode = undefined;
    if (countsSource) {
      const { runCli } = await import('../../src/commands/run-cli.ts');
      process.exitCode = await runCli(args);
    } else {
      // What it imports is kept; the file itself, which runs the command, is another one each time.
      await import(/* @vite-ignore */ `${pathToFileURL(cli).href}?run=${++runs}`);
    }
    return { code: Number(process.exitCode), stdout: stdout.said(), stderr: stderr.said() };
  } finally {
    process.chdir(before.cwd);
    process.argv = before.argv;
    for (const [name, value] of changed) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    process.exitCode = before.exitCode;
    stdout.end();
    stderr.end();
  }
}

/** Keeps what is written to a stream from it until `end`. */
function hear(stream: NodeJS.WriteStream): { readonly said: () => string; readonly end: () => void } {
  const { write } = stream;
  let said = '';
  stream.write = (chunk: Uint8Array | string) => {
    said += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return {
    said: () => said,
    end: () => {
      stream.write = write;
    },
  };
}

/** An empty folder of a test's own, removed when the test has ended. */
export async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-cli-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
