import type { Html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { renderSlide, type SlideEnv } from './slide.ts';
import { alternateTones } from './tones.ts';

interface Drawn {
  readonly number: number;
  readonly env: SlideEnv;
  readonly markup: Html;
}

/** Slides as they were drawn before. */
export type DrawMemory = WeakMap<Arranged, Drawn>;

/** Each slide as its `<section>`, in order; one that `memory` knows at its place and with the same `env` is not drawn again. */
export function drawSlides(
  arranged: readonly Arranged[],
  env: SlideEnv,
  memory: DrawMemory = new WeakMap(),
): Html[] {
  return alternateTones(arranged, env.theme).map((slide, i) => {
    const number = i + 1;
    const known = memory.get(slide);
    if (known?.number === number && known.env === env) return known.markup;
    const markup = renderSlide(slide, number, env);
    memory.set(slide, { number, env, markup });
    return markup;
  });
}
