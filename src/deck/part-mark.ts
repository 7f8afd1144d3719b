import type { Slide } from './types.ts';

/** What stands behind the heading of a slide that goes on over several, such as ` (2/3)`; empty for any other. */
export function partMark({ part }: Pick<Slide, 'part'>): string {
  return part ? ` (${part.number}/${part.of})` : '';
}
