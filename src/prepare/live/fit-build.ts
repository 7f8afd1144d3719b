import type { Deck, Slide } from '../../deck/types.ts';
import { arrangeDeck, type Arranged } from '../../layout/arrange.ts';
import { partDeck } from '../../layout/fit/part-deck.ts';
import { drawSlides } from '../../render/draw-slides.ts';
import { toneNames } from '../../theme/types.ts';
import type { CarriedFit, LiveBuild, LiveMemory } from './live-build.ts';

/** The slides of a deck laid out; those that were laid out in the same surroundings are the same as then. */
export function arrangeLive(
  { stages: { talk, dressed }, memory }: LiveBuild,
  deck: Deck,
): readonly Arranged[] {
  return arrangeDeck(deck, toneNames, talk.path, dressed.theme.layouts, memory.arrange).slides;
}

/** The build with its slides drawn as `fitted` says; `asWritten` are those of `whole` laid out. */
export function fitBuild(build: LiveBuild, asWritten: readonly Arranged[]): LiveBuild {
  const { whole, written, fitted, memory, stages } = build;
  const deck = partDeck(whole, (slide) => fitted.get(slide)?.cuts ?? null);
  const isParted = written.some((slide) => fitted.get(slide)!.cuts !== null);
  const laid = isParted ? arrangeLive(build, deck) : asWritten;
  const arranged = sizeAll(laid, written, fitted, memory.sized);
  return { ...build, deck, arranged, slides: drawSlides(arranged, stages.pages.env, memory.draw) };
}

/** The build as its slides were found to fit, in their order as they are written. */
export function refitBuild(last: LiveBuild, fits: readonly CarriedFit[]): LiveBuild {
  const { written } = last;
  const fitted = new Map(written.map((slide, i) => [slide, fits[i] ?? last.fitted.get(slide)!]));
  return fitBuild({ ...last, fitted }, arrangeLive(last, last.whole));
}

/** The slides in the sizes of type that they are shown at. */
function sizeAll(
  arranged: readonly Arranged[],
  written: readonly Slide[],
  fitted: ReadonlyMap<Slide, CarriedFit>,
  sized: LiveMemory['sized'],
): Arranged[] {
  const densities = written.flatMap((slide) => fitted.get(slide)!.densities);
  return arranged.map((each, i) => {
    const density = densities[i] ?? each.density;
    const known = sized.get(each) ?? new Map<Arranged['density'], Arranged>();
    const made = known.get(density) ?? { ...each, density };
    known.set(density, made);
    sized.set(each, known);
    return made;
  });
}
