import type { Block } from '../markdown/blocks.ts';
import { allFootnotes } from './footnotes.ts';
import { listSlides } from './list-slides.ts';
import type { Deck } from './types.ts';

/** Every block of a deck that is shown or spoken, its footnotes at the end. */
export function listBlocks(deck: Deck): Block[] {
  const ofSlides = listSlides(deck).flatMap(({ heading, blocks, notes }) => [
    ...(heading ? [heading.block] : []),
    ...blocks,
    ...notes,
  ]);
  const sorted = ofSlides.toSorted((a, b) => a.range.start - b.range.start);
  // One that is written inside a block of a slide has been looked at with it.
  const inside = ({ range }: Block) => {
    const before = lastAtOrBefore(sorted, range.start);
    return before !== undefined && range.end <= before.range.end;
  };
  const ofFootnotes = allFootnotes(deck).map(({ block }) => block);
  return [...ofSlides, ...ofFootnotes.filter((block) => !inside(block))];
}

/** The last of the sorted blocks that starts at `offset` or before it. */
function lastAtOrBefore(sorted: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
