import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EnvironmentError, errorCode, explainError } from '../errors.ts';
import { isAlive } from './process-alive.ts';
import { thisMachine } from './this-machine.ts';

const temporaryName = /^\.lectern-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp$/;
const staleAfterMs = 3_600_000;

/** What renaming needs of the system. */
export interface RenameEffects {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

const ofNode: RenameEffects = { platform: process.platform, rename, now: () => performance.now(), wait };

/** Longest that is waited for a locked target, in milliseconds. */
const patienceMs = 2000;

/**
 * Writes a file so that at any moment its old or its new content stands there, whole, even when the machine stops.
 *
 * The folder must exist. Throws an `EnvironmentError` that names the path and the cause; the old file is then as it was.
 * A link or a device as the target is refused: what it leads to may be an input.
 */
export async function writeAtomic(
  path: string,
  data: Uint8Array | string,
  effects: RenameEffects = ofNode,
): Promise<void> {
  try {
    await refuseSpecialTarget(path);
    await writeBeside(path, data, effects);
  } catch (error) {
    throw toWriteError(path, error, effects.platform);
  }
}

async function writeBeside(path: string, data: Uint8Array | string, effects: RenameEffects): Promise<void> {
  const folder = dirname(resolve(path));
  await removeStaleTemporaries(folder);
  const temporary = temporaryPath(folder);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporary, path, effects);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** A path in `folder` under a name that nobody can guess and that `removeStaleTemporaries` knows. */
export function temporaryPath(folder: string): string {
  return join(folder, `.lectern-${thisMachine}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

const swept = new Set<string>();

/**
 * Removes what runs that were killed left in `folder`: those of this machine at once, those of another one that writes there
 * too after an hour. Looks once per folder and process.
 */
export async function removeStaleTemporaries(folder: string, now = Date.now()): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, pid] = temporaryName.exec(name) ?? [];
    if (machine === undefined) continue;
    const path = join(folder, name);
    const isDead = machine === thisMachine && !isAlive(Number(pid));
    const status = isDead ? null : await lstat(path).catch(() => null);
    // A file that another user left cannot be removed; it is no reason to stop.
    if (isDead || (status && now - status.mtimeMs > staleAfterMs))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Renames; on Windows, where a target that is open elsewhere is locked, tries again for two seconds. */
export async function renamePatiently(
  from: string,
  to: string,
  effects: RenameEffects = ofNode,
): Promise<void> {
  const deadline = effects.now() + patienceMs;
  for (;;) {
    try {
      return await effects.rename(from, to);
    } catch (error) {
      if (!isLocked(error, effects.platform) || effects.now() >= deadline) throw error;
      await effects.wait(50);
    }
  }
}

/** True for what Windows says of a file that another program has open. */
function isLocked(error: unknown, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && ['EACCES', 'EBUSY', 'EPERM'].includes(errorCode(error) ?? '');
}

/** Makes the names in a folder last. Does nothing where folders cannot be synced, as on Windows. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is synced already; only the name could be lost, and only if the machine stops now.
  }
}

async function refuseSpecialTarget(path: string): Promise<void> {
  const status = await lstat(path).catch(() => null);
  if (status === null || status.isFile()) return;
  const what = status.isDirectory() ? 'a folder' : status.isSymbolicLink() ? 'a link' : 'no regular file';
  throw new EnvironmentError(`cannot write ${path}: it is ${what}`, {
    help: 'name another file, or remove it',
  });
}

/** The error of a failed write as an `EnvironmentError` that names the path, the cause and the way out. */
export function toWriteError(
  path: string,
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): EnvironmentError {
  if (error instanceof EnvironmentError) return error;
  const help: Record<string, string> = {
    ENOENT: 'make the folder first, or name another one',
    ENOTDIR: 'name a file inside a folder',
    EACCES: 'name a folder that you may write to',
    EPERM: 'name a folder that you may write to',
    EROFS: 'name a folder on a disk that can be written',
    ENOSPC: 'free some space on this disk, or name a folder on another',
  };
  const usual = help[errorCode(error) ?? ''];
  const advice = isLocked(error, platform)
    ? 'close the program that has it open, or name another file'
    : usual;
  return new EnvironmentError(`cannot write ${path}: ${explainError(error)}`, {
    cause: error,
    ...(advice === undefined ? {} : { help: advice }),
  });
}
