import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { writeAtomic } from './write-atomic.ts';

/** What an earlier run kept under this name in a folder of the cache; null where there is nothing. */
export async function readKept(kind: string, name: string): Promise<Uint8Array | null> {
  return readFile(join(await cacheFolder(), kind, name)).catch(() => null);
}

/** Keeps bytes in a folder of the cache for later runs. A cache that cannot be written only costs time. */
export async function keepBytes(kind: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    const folder = join(await cacheFolder(), kind);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeAtomic(join(folder, name), bytes);
  } catch {
    // The next run makes them again.
  }
}
