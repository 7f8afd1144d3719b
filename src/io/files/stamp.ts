import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './hash.ts';

/** What a file or folder was like: `null` where there is none. */
export type Stamp = { readonly quick: string; readonly content: string } | null;

/** Most files of a folder that are looked at; a folder with more counts as changed each time. */
const mostFiles = 2000;

/** What a path is like now: a file by its content, a folder by all files in it. */
export async function takeStamp(path: string): Promise<Stamp> {
  const files = await listFiles(path);
  if (files === null) return null;
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(path.length), await hashFile(file)] as const),
  );
  return { quick: await quickStamp(files), content: hashOf(JSON.stringify(contents)) };
}

/** True when a path is as it was: first by sizes and times, which tell in a moment, then by content. */
export async function isAsStamped(path: string, stamp: Stamp): Promise<boolean> {
  const files = await listFiles(path);
  if (files === null || stamp === null) return files === null && stamp === null;
  if ((await quickStamp(files)) === stamp.quick) return true;
  return (await takeStamp(path))?.content === stamp.content;
}

/** True when a file, or one of a folder, was written after `timeMs`, in milliseconds since 1970. */
export async function isNewer(path: string, timeMs: number): Promise<boolean> {
  const files = (await listFiles(path)) ?? [];
  const times = await Promise.all(
    files.map(async (file) => (await stat(file).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY),
  );
  return times.some((time) => time > timeMs);
}

async function listFiles(path: string): Promise<string[] | null> {
  const status = await stat(path).catch(() => null);
  if (status === null) return null;
  if (!status.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.slice(0, mostFiles + 1).sort();
}

async function quickStamp(files: readonly string[]): Promise<string> {
  if (files.length > mostFiles) return `${Date.now()}`;
  const stats = await Promise.all(
    files.map(async (file) => {
      const status = await stat(file).catch(() => null);
      return status && `${file}:${status.size}:${status.mtimeMs}`;
    }),
  );
  return hashOf(stats.join('\n'));
}

async function hashFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? '' : hashOf(bytes);
}
