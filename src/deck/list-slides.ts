import type { Deck, Slide } from './types.ts';

/** Slides of a deck in the order in which they are shown. */
export function listSlides(deck: Deck): Slide[] {
  return deck.stacks.flatMap(({ slides }) => slides);
}
