import { randomBytes } from 'node:crypto';
import { lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The variables of the environment that are looked at; `process.env` is one. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Absolute path of a writable folder for things that can be made again: `LECTERN_CACHE`, else
 * `XDG_CACHE_HOME/lectern`, else `~/.cache/lectern`. Where none of them can be written, a folder of the user's own
 * among the temporary files. The folder exists when the path is given back.
 */
export async function cacheFolder(variables: Variables = process.env): Promise<string> {
  const folder = cachePath(variables);
  return (await isWritable(folder)) ? folder : temporaryCache();
}

function cachePath({ LECTERN_CACHE, XDG_CACHE_HOME }: Variables): string {
  if (LECTERN_CACHE) return resolve(LECTERN_CACHE);
  // The specification of XDG tells to pass over paths that are not absolute.
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'lectern');
  return join(homedir(), '.cache', 'lectern');
}

const writable = new Set<string>();

async function isWritable(folder: string): Promise<boolean> {
  // Every reader of the cache asks; what was removed since then, writers make again.
  if (writable.has(folder)) return true;
  // Only a file that was really written tells: the rights of a folder say nothing of a read-only or full disk.
  const probe = join(folder, `.probe-${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
    writable.add(folder);
    return true;
  } catch {
    return false;
  }
}

async function temporaryCache(): Promise<string> {
  const uid = process.getuid?.() ?? 'user';
  const folder = join(tmpdir(), `lectern-cache-${uid}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  // Everyone may write beside it: what another user put there first could hold a browser of their making.
  if ((await isOurs(folder)) && (await isWritable(folder))) return folder;
  return mkdtemp(join(tmpdir(), 'lectern-cache-'));
}

async function isOurs(folder: string): Promise<boolean> {
  const status = await lstat(folder).catch(() => null);
  if (!status?.isDirectory()) return false;
  if (process.getuid === undefined) return true;
  return status.uid === process.getuid() && (status.mode & 0o022) === 0;
}
