import type { DeckMeta, Fit, Slide } from './types.ts';

/** What may be done with a slide whose content does not fit, from the least to the most. */
export const fits: readonly Fit[] = ['off', 'dense', 'split'];

/** What is done with a slide whose content does not fit: what it says itself, else what its deck says. */
export function fitOf({ directives: { fit } }: Slide, meta: Pick<DeckMeta, 'fit'>): Fit {
  return fits.find((each) => each === fit?.value) ?? meta.fit;
}
