import { giveWay } from '../io/give-way.ts';
import { LateError } from '../io/time-limit.ts';
import type { Arranged } from '../layout/arrange.ts';
import { type Bound, unbound } from '../source/bound.ts';

/** Slides that are drawn in one go: enough for their bound to cost little, few enough to keep nobody waiting. */
const atOnce = 8;

/**
 * What `draw` gives for each slide, in order; what came in meanwhile, such as a browser that asks for a page, is heard
 * between. Throws the `LateError` of `within` with the place of the slide that took so long.
 */
export async function drawInTurn<T>(
  slides: readonly Arranged[],
  draw: (slide: Arranged, index: number) => T,
  within: Bound = unbound,
): Promise<T[]> {
  const drawn: T[] = [];
  while (drawn.length < slides.length) {
    const end = Math.min(slides.length, drawn.length + atOnce);
    try {
      within(() => {
        while (drawn.length < end) drawn.push(draw(slides[drawn.length]!, drawn.length));
      });
    } catch (error) {
      const { slide } = slides[drawn.length]!;
      if (error instanceof LateError) error.range = slide.heading?.block.range ?? slide.range;
      throw error;
    }
    await giveWay();
  }
  return drawn;
}
