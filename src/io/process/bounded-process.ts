import { fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { EnvironmentError, explainError } from '../errors.ts';

/** What a process may take before it is ended. */
export interface ProcessLimits {
  /** Memory of the whole process, in bytes. */
  readonly bytes: number;
  /** Time from its start to its answer, in milliseconds. */
  readonly ms: number;
}

/** An answer, or the limit that was reached before there was one. */
export type Bounded<Answer> = { readonly answer: Answer } | { readonly over: 'memory' | 'time' };

/** What a process writes to its standard error when it ends itself for its memory. */
export const memoryWord = 'over its memory';

/** Bytes of its standard error that are kept, to tell why it ended. */
const keptErrors = 20_000;

/**
 * Asks the program at `path` one question, in a process of its own, which has no variables of ours, reads no file but those
 * in its folder, writes none, starts no other process and connects to nothing. Questions and answers are plain data, `Map`s
 * and bytes. The process ends with its answer, at a limit, when `signal` is aborted (whose reason is thrown), and with this
 * one, however that ends. Throws `EnvironmentError` where no process can be started.
 */
export function askProcess<Question, Answer>(
  path: string,
  question: Question,
  { bytes, ms, signal }: ProcessLimits & { readonly signal?: AbortSignal | undefined },
): Promise<Bounded<Answer>> {
  signal?.throwIfAborted();
  // A link to it lies elsewhere, where nothing may be read.
  const program = realpathSync(path);
  const heapMegabytes = Math.ceil(bytes / 2 ** 20);
  const child = fork(program, [String(bytes), String(process.pid)], {
    env: needed,
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--no-warnings',
      ...fence(dirname(realpathSync(path))),
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own, where there are groups: Ctrl-C is for this process, which ends the other one.
    detached: process.platform !== 'win32',
  });
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-keptErrors);
  });
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.kill('SIGKILL');
      child.unref();
      child.stderr?.destroy();
      act();
    };
    const abort = () => settle(() => reject(signal!.reason as Error));
    const timer = setTimeout(() => settle(() => resolve({ over: 'time' })), ms);
    signal?.addEventListener('abort', abort, { once: true });
    child.once('message', (answer) => settle(() => resolve({ answer: answer as Answer })));
    child.once('error', (cause) => {
      const message = `no process can be started: ${explainError(cause)}`;
      settle(() => reject(new EnvironmentError(message, { cause })));
    });
    child.once('close', (code, by) => {
      // Where memory is short, Linux ends a process by the same signal.
      const isFull = by === 'SIGKILL' || errors.includes(memoryWord) || /heap out of memory/.test(errors);
      const why = `the process ended with ${by ?? code} before it answered\n${errors}`;
      settle(() => (isFull ? resolve({ over: 'memory' }) : reject(new Error(why))));
    });
    // A process that has ended already is told of by `close`.
    child.send(question as object, () => undefined);
  });
}

/** Variables without which Node does not start. */
const needed = process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {};

/** Flags by which Node itself refuses what is said above; a thread watches the memory. */
function fence(folder: string): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = known.has('--permission') ? '--permission' : '--experimental-permission';
  return [flag, '--allow-worker', `--allow-fs-read=${join(folder, sep)}*`];
}
