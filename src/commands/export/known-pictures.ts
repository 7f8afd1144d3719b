import { resolve } from 'node:path';
import { hashOf } from '../../io/files/hash.ts';
import { keepBytes, readKept } from '../../io/files/kept-bytes.ts';
import { readBuild } from '../../io/files/own-package.ts';
import { isAsStamped, type Stamp, takeStamp } from '../../io/files/stamp.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { renderPrintPage } from '../../render/print-page.ts';

/** Pictures of a place that earlier runs drew, by their files. */
export interface KnownPictures {
  /** True for a file that shows this very slide. */
  readonly has: (file: string, index: number) => Promise<boolean>;
  /** Keeps what the files show now, for later runs. */
  readonly save: (drawn: ReadonlyMap<string, number>) => Promise<void>;
}

interface Known {
  readonly slide: string;
  readonly file: Stamp;
}

/**
 * What is known of the pictures at `out`. A slide is the same when its markup is, the page around it, and how it is
 * drawn: names of fonts and pictures hold hashes of their content.
 */
export async function openKnownPictures(
  { slides, dress }: Pick<PreparedDeck, 'slides' | 'dress'>,
  out: string,
  drawing: Readonly<Record<string, unknown>>,
): Promise<KnownPictures> {
  const name = `${hashOf(resolve(out))}.json`;
  const known = parse(await readKept('pictures', name));
  const look = JSON.stringify([readBuild(), drawing, await renderPrintPage([], dress)]);
  // A sheet may tell slides by their place and by the one before them.
  const tagBefore = (index: number) => /<section[^>]*>/.exec(slides[index - 1]?.markup ?? '')?.[0] ?? '';
  const keyOf = (index: number): string =>
    hashOf(JSON.stringify([look, index, slides.length, tagBefore(index), slides[index]!.markup]));
  return {
    has: async (file, index) => {
      const before = known.get(file);
      return before?.slide === keyOf(index) && (await isAsStamped(file, before.file));
    },
    save: async (drawn) => {
      for (const [file, index] of drawn)
        known.set(file, { slide: keyOf(index), file: await takeStamp(file) });
      await keepBytes('pictures', name, new TextEncoder().encode(JSON.stringify([...known])));
    },
  };
}

/** What was kept; nothing for half a file, or anything else. */
function parse(bytes: Uint8Array | null): Map<string, Known> {
  if (bytes === null) return new Map();
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return new Map(Array.isArray(value) ? (value as [string, Known][]) : []);
  } catch {
    return new Map();
  }
}
