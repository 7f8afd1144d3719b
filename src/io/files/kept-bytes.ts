import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { writeAtomic } from './write-atomic.ts';

/** What an earlier run kept under this name in a folder of the cache; null where there is nothing. */
export async function readKept(kind: string, name: string): Promise<Uint8Array | null> {
  return readFile(join(await cacheFolder(), kind, name)).catch(() => null);
}

/**
 * Keeps bytes in a folder of the cache for later runs; where `most` is given, no more files than that, the newest. A cache
 * that cannot be written only costs time.
 */
export async function keepBytes(
  kind: string,
  name: string,
  bytes: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  try {
    const folder = join(await cacheFolder(), kind);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeAtomic(join(folder, name), bytes);
    if (Number.isFinite(most)) await removeOldest(folder, most);
  } catch {
    // The next run makes them again.
  }
}

/** Removes the JSON files of a folder that were written longest ago, until `most` are left. */
export async function removeOldest(folder: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.time - a.time).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
