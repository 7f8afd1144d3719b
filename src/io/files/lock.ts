import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { EnvironmentError, errorCode } from '../errors.ts';
import { hashOf } from './hash.ts';
import { isAlive } from './process-alive.ts';

/** How a lock is waited for. */
export interface LockOptions {
  readonly signal: AbortSignal;
  /** Told once, with the number of the process that holds the lock, when it has to be waited for. */
  readonly onWait?: (holder: number) => void;
  /** Time to wait, in milliseconds; default ten minutes. */
  readonly timeoutMs?: number;
}

const lookAgainMs = 100;

/**
 * Holds the lock of a folder while `use` works: a second run that writes there waits for the first. The lock lies among
 * the temporary files of this machine; one whose process is gone is taken over.
 *
 * Throws an `EnvironmentError` when the time is up.
 */
export async function withFolderLock<T>(
  folder: string,
  options: LockOptions,
  use: () => Promise<T>,
): Promise<T> {
  const path = await lockPath(folder);
  const mine = `${process.pid} ${randomBytes(8).toString('hex')}`;
  const { signal, onWait, timeoutMs = 600_000 } = options;
  const deadline = Date.now() + timeoutMs;
  let told = false;
  while (!(await take(path, mine))) {
    signal.throwIfAborted();
    const holder = await holderOf(path);
    if (holder === null) continue;
    if (!isAlive(holder.pid)) {
      await removeDead(path, holder.text);
      continue;
    }
    if (Date.now() > deadline) {
      throw new EnvironmentError(`another lectern (process ${holder.pid}) writes to ${folder}`, {
        help: 'wait until it is done, or name another folder with --out-dir',
      });
    }
    if (!told) onWait?.(holder.pid);
    told = true;
    await new Promise((wake) => setTimeout(wake, lookAgainMs));
  }
  try {
    await removeLeftovers(path);
    return await use();
  } finally {
    const holder = await holderOf(path);
    if (holder?.text === mine) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The same for every way of naming the folder, there or not. */
async function lockPath(folder: string): Promise<string> {
  const absolute = resolve(folder);
  const real = await realpath(absolute).catch(async () => {
    const above = await realpath(dirname(absolute)).catch(() => dirname(absolute));
    return join(above, absolute.slice(dirname(absolute).length));
  });
  const uid = process.getuid?.() ?? 'user';
  const name = hashOf(real).slice(0, 24);
  return join(tmpdir(), `lectern-lock-${uid}-${name}`);
}

/** A name beside a lock, for as long as one step takes; it tells whose it is. */
const besideLock = (path: string): string => `${path}-${process.pid}-${randomBytes(6).toString('hex')}`;

/** Removes what runs that were killed in the middle of a step left beside a lock. */
async function removeLeftovers(path: string): Promise<void> {
  const start = `${basename(path)}-`;
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const isLeft = name.startsWith(start) && !isAlive(Number.parseInt(name.slice(start.length), 10));
    if (isLeft) await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
  }
}

/** True when the lock is now ours. Made whole under another name first: nobody ever reads half of it. */
async function take(path: string, text: string): Promise<boolean> {
  const made = besideLock(path);
  try {
    await writeFile(made, text, { flag: 'wx', mode: 0o600 });
    await link(made, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Where there can be no lock, as on a full disk, work goes on without: what is written is whole all the same.
    return true;
  } finally {
    await rm(made, { force: true }).catch(() => undefined);
  }
}

async function holderOf(path: string): Promise<{ readonly pid: number; readonly text: string } | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : { pid: Number.parseInt(text, 10), text };
}

/** Takes a dead process's lock away; another run that was faster keeps its own. */
async function removeDead(path: string, text: string): Promise<void> {
  const aside = besideLock(path);
  try {
    await rename(path, aside);
  } catch {
    return; // another run has taken it away
  }
  if ((await readFile(aside, 'utf8').catch(() => null)) !== text)
    await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true }).catch(() => undefined);
}
