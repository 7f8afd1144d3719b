import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../files/process-alive.ts';
import { thisMachine } from '../files/this-machine.ts';

const prefix = `lectern-run-${thisMachine}-`;
const forgottenAfterMs = 86_400_000;

/** A new folder for what one run needs only while it lasts; folders of runs that were killed are removed first. */
export async function makeRunFolder(): Promise<string> {
  await removeDeadRuns();
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes a run folder. The browser may write its last file while it ends, so that a few tries can be needed. */
export async function removeRunFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}

/** Removes the folders of runs that were killed. */
export async function removeDeadRuns(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid) || (await isForgotten(folder))) await removeRunFolder(folder);
  }
}

// After a day the number may belong to another process.
async function isForgotten(folder: string): Promise<boolean> {
  const status = await lstat(folder).catch(() => null);
  return status !== null && Date.now() - status.mtimeMs > forgottenAfterMs;
}
