import type { Deck, Slide, Stack } from '../../deck/types.ts';
import { type Cuts, partSlide } from './part-slide.ts';

/**
 * A deck whose slides go on where `cutsOf` says so; null for one that does not. Slides side by side go on side by side,
 * those in a stack below one another.
 */
export function partDeck(deck: Deck, cutsOf: (slide: Slide) => Cuts | null): Deck {
  const taken = new Set(deck.stacks.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const stacks = deck.stacks.flatMap((stack): Stack[] => {
    const parts = stack.slides.map((slide) => {
      const cuts = slide.part ? null : cutsOf(slide);
      return cuts ? partSlide(slide, cuts, taken) : [slide];
    });
    if (parts.every(({ length }) => length === 1)) return [stack];
    if (parts.length === 1) return parts[0]!.map((slide) => ({ slides: [slide] }));
    return [{ slides: parts.flat() as [Slide, ...Slide[]] }];
  });
  return { ...deck, stacks };
}
