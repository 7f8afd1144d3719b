import { listSlides } from '../../deck/list-slides.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import type { Arranged } from '../../layout/arrange.ts';
import type { Density } from '../../layout/density.ts';
import { type Fitting, startFitting } from '../../layout/fit/fit-slides.ts';
import type { CarriedFit, LiveBuild } from './live-build.ts';

const sizes: readonly Density[] = ['airy', 'normal', 'dense'];

/**
 * How the slides of a deck are shown after an edit, until they are measured: those that are as they were, as they were;
 * one that takes the place of another, in as many parts and no larger than that one, so that its type does not jump with
 * every letter; and others as they are estimated. `arranged` are the slides of the deck laid out as they are written.
 */
export function carryFits(
  last: Pick<LiveBuild, 'written' | 'fitted'>,
  deck: Deck,
  arranged: readonly Arranged[],
  estimates: boolean,
): Map<Slide, CarriedFit> {
  const now = listSlides(deck);
  const before = last.written;
  const [start, end] = sameEnds(before, now);
  const isOneForOne = before.length === now.length;
  return new Map(
    now.map((slide, i) => {
      const known = last.fitted.get(slide);
      if (known) return [slide, known];
      const alone = { ...deck, stacks: [{ slides: [slide] as const }] };
      const [fresh] = startFitting(alone, [arranged[i]!], estimates);
      const isReplaced = isOneForOne && i >= start && i < now.length - end;
      const replaced = isReplaced ? last.fitted.get(before[i]!) : undefined;
      return [slide, carry(fresh!, arranged[i]!, replaced)];
    }),
  );
}

/** How many slides two decks have in common at their beginning, and behind those at their end. */
export function sameEnds(one: readonly Slide[], other: readonly Slide[]): [number, number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [start, end];
}

function carry(fresh: Fitting, { layout, density }: Arranged, replaced: CarriedFit | undefined): CarriedFit {
  const { mode, pieces, cuts } = fresh;
  if (!replaced || mode === 'off') return { cuts, densities: (cuts?.starts ?? [0]).map(() => null) };
  const [size] = replaced.densities;
  const smaller = size && sizes[Math.max(sizes.indexOf(density), sizes.indexOf(size))]!;
  if (replaced.cuts === null || mode !== 'split')
    return { cuts, densities: (cuts?.starts ?? [0]).map(() => (cuts ? null : (smaller ?? null))) };
  const starts = replaced.cuts.starts.filter((piece) => piece < pieces.length);
  if (starts.length < 2) return { cuts: null, densities: [smaller ?? null] };
  return {
    cuts: { ...replaced.cuts, ...(replaced.cuts.layout && { layout: layout.name }), pieces, starts },
    densities: replaced.densities.slice(0, starts.length),
  };
}
