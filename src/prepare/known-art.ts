import { hashOf } from '../io/files/hash.ts';
import { keepBytes, readKept } from '../io/files/kept-bytes.ts';
import { isBundled, readBuild } from '../io/files/own-package.ts';
import { type KeptDrawing, listDrawings, takeDrawings } from '../theme/art/arts.ts';
import type { Theme } from '../theme/types.ts';

/** Most talks whose drawings are kept. */
const mostKept = 100;

/**
 * Takes the art that earlier runs drew for a talk of that title, since some of it takes longer to draw than all slides.
 * Gives a function that keeps what was drawn since.
 */
export async function recallArt({ art }: Pick<Theme, 'art'>, title: string): Promise<() => Promise<void>> {
  // Where the source runs, what draws may have changed since.
  if (art === 'none' || !isBundled) return () => Promise.resolve();
  const name = `${hashOf(JSON.stringify([readBuild(), art, title]))}.json`;
  const known = parse(await readKept('art', name));
  takeDrawings(known);
  return async () => {
    const drawn = listDrawings(art, title);
    if (drawn.every(({ key }) => known.some((each) => each.key === key))) return;
    await keepBytes('art', name, new TextEncoder().encode(JSON.stringify(drawn)), mostKept);
  };
}

/** What was kept; nothing for half a file, or anything else. */
function parse(bytes: Uint8Array | null): KeptDrawing[] {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as unknown;
    return Array.isArray(value) && value.every(isDrawing) ? value : [];
  } catch {
    return [];
  }
}

function isDrawing(value: unknown): value is KeptDrawing {
  const { key, markup } = (value ?? {}) as Partial<Record<keyof KeptDrawing, unknown>>;
  return typeof key === 'string' && typeof markup === 'string' && /^<svg .*<\/svg>$/s.test(markup);
}
