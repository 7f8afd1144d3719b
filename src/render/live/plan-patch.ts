import { findStep } from './find-step.ts';
import type { LivePage } from './live-page.ts';

/** What turns one state of an open deck into the next. */
export interface Patch {
  /** Style elements by their number, with the text that they get. */
  readonly styles: readonly (readonly [number, string])[];
  /** Slides by their number, each with its new markup and the tag that it was opened with before. */
  readonly slides: readonly (readonly [number, string, string])[];
  /**
   * All stacks where slides came, went or moved: a slide that is there by its number before, any other as its markup.
   * Null where each slide stays at its place.
   */
  readonly stacks: readonly (readonly (number | string)[])[] | null;
  /** The slide that was edited, and the step at which the edit is seen; null where there is none to go to. */
  readonly edited: { readonly slide: number; readonly step: number | null } | null;
}

/**
 * What to do in a page that shows `before` so that it shows `after`: null for nothing, `reload` where more changed than
 * slides and sheets. `edited` is the number of the slide in `after` that its author has worked on.
 */
export function planPatch(
  before: LivePage,
  after: LivePage,
  edited: number | null = null,
): Patch | 'reload' | null {
  if (before.rest !== after.rest || before.styles.length !== after.styles.length) return 'reload';
  const styles = after.styles.flatMap((css, i) => (css === before.styles[i] ? [] : [[i, css] as const]));
  const isInPlace =
    before.stacks.length === after.stacks.length && before.stacks.every((n, i) => n === after.stacks[i]);
  const slides = isInPlace ? replaceSlides(before.slides, after.slides) : [];
  const stacks = isInPlace ? null : moveSlides(before, after);
  if (styles.length === 0 && slides.length === 0 && stacks === null) return null;
  return { styles, slides, stacks, edited: edited === null ? null : findEdited(before, after, edited) };
}

function replaceSlides(before: LivePage['slides'], after: LivePage['slides']): Patch['slides'] {
  return after.flatMap((markup, i) => {
    const old = before[i]!;
    return markup === old ? [] : [[i, markup, old.slice(0, old.indexOf('>') + 1)] as const];
  });
}

function moveSlides({ slides }: LivePage, after: LivePage): Patch['stacks'] {
  const free = new Map<string, number[]>();
  slides.forEach((markup, i) => free.set(markup, [...(free.get(markup) ?? []), i]));
  let next = 0;
  return after.stacks.map((size) => {
    const own = after.slides.slice(next, next + size);
    next += size;
    return own.map((markup) => free.get(markup)?.shift() ?? markup);
  });
}

function findEdited(before: LivePage, after: LivePage, slide: number): Patch['edited'] {
  const markup = after.slides[slide];
  if (markup === undefined) return null;
  const id = idOf(markup);
  const old = before.slides.find((each) => idOf(each) === id) ?? before.slides[slide];
  return { slide, step: old === undefined ? null : findStep(old, markup) };
}

const idOf = (markup: string): string => /^<section[^>]*? id="([^"]*)"/.exec(markup)?.[1] ?? '';
