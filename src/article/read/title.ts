import { normaliseText } from './normalise.ts';
import { countWords, type RawBlock, textOf } from './raw-block.ts';

/** Most words of a first line that may be the headline. */
const longestTitle = 25;

/** The headline and the blocks after it: from front matter, else the first block if it looks like a headline. */
export function takeTitle(
  blocks: readonly RawBlock[],
  given?: string,
): { title: string | null; blocks: readonly RawBlock[] } {
  const [first, ...rest] = blocks;
  const named = given === undefined ? '' : normaliseText(given);
  if (named !== '') {
    const repeats = first && textOf(first).toLowerCase() === named.toLowerCase();
    return { title: named, blocks: repeats ? rest : blocks };
  }
  if (first && isTitle(first, rest)) return { title: textOf(first), blocks: rest };
  return { title: null, blocks };
}

function isTitle(block: RawBlock, rest: readonly RawBlock[]): boolean {
  if (block.kind === 'heading') {
    // A first heading of level 2 may be the first of several sections of an article without a title.
    return block.level <= 1 || !rest.some(({ kind, level }) => kind === 'heading' && level === block.level);
  }
  if (block.kind !== 'paragraph' || block.texts.length !== 1) return false;
  const text = textOf(block);
  return countWords(text) <= longestTitle && !/[.!:;,…。！；，။।]["”’)»“」』]*$/.test(text);
}
