import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { pipeTransport } from './pipe-transport.ts';

/** A running browser, before anybody talks to it. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** Settles when the process has ended; with the reason where it could not be started, or something ended it. */
  readonly ended: Promise<Error | null>;
  /** What the browser wrote to stderr so far, at most 16 KB of it. */
  readonly stderr: () => string;
  /** Ends it and its children at once. */
  readonly kill: () => void;
}

/** Something outside ended the browser. */
export class EndedBySignal extends Error {}

const keptStderr = 16_384;
const closeTimeoutMs = 2000;

/**
 * Starts a browser over a pipe, in a process group of its own, so that a signal to us is no signal to it. What it writes for
 * a moment goes to `folder`: where it is killed, that would stay.
 */
export function startBrowserProcess(path: string, flags: readonly string[], folder: string): BrowserProcess {
  const child = spawn(path, flags, {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (stderr.length < keptStderr) stderr += chunk.toString().slice(0, keptStderr - stderr.length);
  });
  const kill = () => killGroup(child);
  // However our process ends, the browser ends with it.
  process.once('exit', kill);
  const ended = new Promise<Error | null>((resolve) => {
    child.once('error', (error) => resolve(error));
    child.once('exit', (_, signal) => resolve(signal && new EndedBySignal(`it was ended by ${signal}`)));
  }).finally(() => process.removeListener('exit', kill));
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return {
    transport: pipeTransport(toBrowser as Writable, fromBrowser as Readable),
    ended,
    stderr: () => stderr,
    kill,
  };
}

/**
 * Ends the browser; gives back when it is gone. What it would tidy up lies in the folder of the run, which is removed, so
 * nobody waits for that: where its helpers end with it, it is killed, elsewhere asked to close, for two seconds.
 */
export async function endBrowserProcess(started: BrowserProcess): Promise<void> {
  if (process.platform !== 'win32') started.kill();
  const timer = setTimeout(started.kill, closeTimeoutMs);
  started.transport.close();
  await started.ended;
  clearTimeout(timer);
  // Helpers of a browser that was killed can outlive it by a moment.
  started.kill();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
