import type { DeckTab } from './deck-tab.ts';
import type { LoadedPage, LoadOptions } from './load-page.ts';
import type { PrintPage } from './page-content.ts';

/**
 * Works with parts of a deck, each given as the markup of its slides, on two pages of the browser at once. Gives what `work`
 * gives for each part, in order, and throws what it throws first.
 */
export async function eachPart<T>(
  tab: DeckTab,
  frame: PrintPage,
  parts: readonly (readonly string[])[],
  options: LoadOptions,
  work: (loaded: LoadedPage, part: number) => Promise<T>,
): Promise<T[]> {
  const other = tab.beside();
  const results: T[] = [];
  let next = 0;
  const goOn = async (mine: DeckTab) => {
    while (next < parts.length) {
      const part = next++;
      results[part] = await mine.use(frame, parts[part]!, options, (loaded) => work(loaded, part));
    }
  };
  try {
    await Promise.all([goOn(tab), goOn(other)]);
  } finally {
    next = parts.length;
    await other.close();
  }
  return results;
}
