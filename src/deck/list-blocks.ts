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
  // One that is written inside a block of a slide has been looked at with it.
  const inside = ({ range }: Block) =>
    ofSlides.some((block) => block.range.start <= range.start && range.end <= block.range.end);
  const ofFootnotes = allFootnotes(deck).map(({ block }) => block);
  return [...ofSlides, ...ofFootnotes.filter((block) => !inside(block))];
}
