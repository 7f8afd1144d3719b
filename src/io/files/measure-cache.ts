import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measured } from '../../layout/fit/measured.ts';
import { cacheFolder } from './cache.ts';
import { hashOf } from './hash.ts';
import { removeOldest } from './kept-bytes.ts';
import { writeAtomic } from './write-atomic.ts';

/** What was measured of slides before, by all that it depends on. */
export interface MeasureCache {
  readonly read: (slide: string) => Measured | null;
  readonly keep: (slide: string, measured: Measured) => void;
  /** Writes what was kept since; where the disk refuses, it is measured again next time. */
  readonly save: () => Promise<void>;
}

/** Slides that are kept for one look, and looks that are kept. */
const mostSlides = 4000;
const mostLooks = 60;

/**
 * The cache of slides that have one look: their theme, fonts and size, and the version of what measures. One file holds
 * them all, the ones used last at its end; where there are too many, those at its beginning go.
 */
export async function openMeasureCache(look: string, cache?: string): Promise<MeasureCache> {
  const folder = join(cache ?? (await cacheFolder()), 'fit');
  const path = join(folder, `${hashOf(look)}.json`);
  const known = await readKnown(path);
  const used = new Map<string, Measured>();
  let isChanged = false;
  return {
    read: (slide) => {
      const key = hashOf(slide);
      const measured = known.get(key) ?? null;
      if (measured) used.set(key, measured);
      return measured;
    },
    keep: (slide, measured) => {
      const key = hashOf(slide);
      known.set(key, measured);
      used.set(key, measured);
      isChanged = true;
    },
    save: async () => {
      if (!isChanged) return;
      // Another run may have written since.
      const all = new Map(await readKnown(path));
      for (const [key, measured] of used) {
        all.delete(key);
        all.set(key, measured);
      }
      const entries = [...all].slice(-mostSlides);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomic(path, JSON.stringify(Object.fromEntries(entries)));
        await removeOldest(folder, mostLooks);
      } catch {
        // A cache that cannot be written costs time, nothing else.
      }
    },
  };
}

async function readKnown(path: string): Promise<Map<string, Measured>> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    return new Map(
      Object.entries(value).filter((entry): entry is [string, Measured] => isMeasured(entry[1])),
    );
  } catch {
    return new Map();
  }
}

/** A file of the cache may be half a file, or anything. */
function isMeasured(value: unknown): boolean {
  const { tried, room, notes, boxes } = (value ?? {}) as Partial<Record<keyof Measured, unknown>>;
  return (
    Array.isArray(tried) &&
    tried.length > 0 &&
    typeof room === 'number' &&
    typeof notes === 'number' &&
    Array.isArray(boxes)
  );
}
