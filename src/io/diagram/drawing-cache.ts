import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawn } from '../browser/draw-in-page.ts';
import { cacheFolder } from '../files/cache.ts';
import { writeAtomic } from '../files/write-atomic.ts';

// Part of the key of the cache: raise it when the making of drawings changes.
const recipe = 'drawing-1';

/** Drawings that were made before, by all that they depend on. */
export interface DrawingCache {
  readonly read: (source: string) => Promise<Drawn | null>;
  /** Keeps a drawing or what is wrong with it; where the disk refuses, it is drawn again next time. */
  readonly write: (source: string, drawn: Drawn) => Promise<void>;
}

/** The cache of drawings made by one page and one version of the program that draws. */
export async function openDrawingCache(page: string, version: string, cache?: string): Promise<DrawingCache> {
  const folder = join(cache ?? (await cacheFolder()), 'diagrams');
  const pathOf = (source: string) => {
    const key = JSON.stringify([recipe, version, page, source]);
    return join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  };
  return {
    read: async (source) => {
      const text = await readFile(pathOf(source), 'utf8').catch(() => null);
      return text === null ? null : parseDrawn(text);
    },
    write: async (source, drawn) => {
      if ('late' in drawn) return;
      try {
        await mkdir(folder, { recursive: true });
        await writeAtomic(pathOf(source), JSON.stringify(drawn));
      } catch {
        // A cache that cannot be written costs time, nothing else.
      }
    },
  };
}

function parseDrawn(text: string): Drawn | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (typeof value.svg === 'string') return { svg: value.svg };
    const { message, line } = value;
    return typeof message === 'string' ? { message, line: typeof line === 'number' ? line : null } : null;
  } catch {
    return null;
  }
}
