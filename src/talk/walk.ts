import type { Place } from './messages.ts';

/** A slide as far as its steps go. */
interface Stepped {
  readonly id: string;
  readonly steps: readonly unknown[];
}

/**
 * The place one step on from another, or one back, as Reveal.js goes from slide to slide; null at the end. Going back, a
 * slide has all its steps.
 */
export function walk(
  slides: readonly Stepped[],
  { slide, step }: Place,
  by: 1 | -1,
  loop = false,
): Place | null {
  const at = slides.findIndex(({ id }) => id === slide);
  const last = slides[at]?.steps.length ?? 0;
  if (by > 0 && step < last) return { slide, step: step + 1 };
  if (by < 0 && step > 0) return { slide, step: Math.min(step, last + 1) - 1 };
  const to = loop ? (at + by + slides.length) % slides.length : at + by;
  const found = slides[to];
  return found ? { slide: found.id, step: by > 0 ? 0 : found.steps.length } : null;
}
