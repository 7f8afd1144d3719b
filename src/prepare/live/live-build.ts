import { makeReadMemory, type ReadMemory } from '../../deck/read-memory.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import type { Html } from '../../html.ts';
import type { ArrangeMemory, Arranged } from '../../layout/arrange.ts';
import type { Fitting } from '../../layout/fit/fit-slides.ts';
import type { DrawMemory } from '../../render/draw-slides.ts';
import { listLanguages } from '../../render/render-deck.ts';
import type { Listener } from '../listener.ts';
import { type DeckOptions, type DeckStages, prepareStages } from '../prepare-deck.ts';

/** A deck that is shown while it is edited: as it stands now, and what makes the next edit quick. */
export interface LiveBuild {
  /** The outline as it stands. */
  readonly text: string;
  /** The deck as it is shown. */
  readonly deck: Deck;
  readonly arranged: readonly Arranged[];
  readonly slides: readonly Html[];
  /** The deck as it is written: each slide one slide. */
  readonly whole: Deck;
  /** The slides as they are written, in order, and how each came to fit. */
  readonly written: readonly Slide[];
  readonly fitted: ReadonlyMap<Slide, CarriedFit>;
  /** The whole build that all this began with. */
  readonly stages: DeckStages;
  readonly memory: LiveMemory;
}

/** How a written slide is shown: whole or in parts, and the size of type of each. */
export interface CarriedFit {
  readonly cuts: Fitting['cuts'];
  /** Null for one that is shown as it is estimated. */
  readonly densities: readonly (Arranged['density'] | null)[];
}

/** What is kept from edit to edit, until the next whole build. */
export interface LiveMemory {
  readonly read: ReadMemory;
  readonly arrange: ArrangeMemory;
  readonly draw: DrawMemory;
  /** Slides by what was laid out and the size of their type. */
  readonly sized: WeakMap<Arranged, Map<Arranged['density'], Arranged>>;
  /** Languages of the code that there are colours for. */
  readonly languages: ReadonlySet<string>;
}

/** Builds a deck whole, as `lectern build` does, for a page on the screen; null when it cannot become a deck. */
export async function buildLive(
  path: string,
  options: DeckOptions,
  listener: Listener,
): Promise<LiveBuild | null> {
  const read = makeReadMemory();
  const stages = await prepareStages(path, { ...options, onlyScreen: true, memory: read }, listener);
  if (!stages) return null;
  const { talk, fit, pages } = stages;
  const draw: DrawMemory = new WeakMap();
  fit.arranged.forEach((each, i) =>
    draw.set(each, { number: i + 1, env: pages.env, markup: pages.slides[i]! }),
  );
  const sized: LiveMemory['sized'] = new WeakMap();
  return {
    text: talk.written.text,
    deck: fit.deck,
    whole: stages.dressed.whole,
    arranged: fit.arranged,
    slides: pages.slides,
    written: fit.fittings.map(({ slide }) => slide),
    fitted: readFitted(fit.fittings, fit.arranged),
    stages,
    memory: { read, arrange: new WeakMap(), draw, sized, languages: listLanguages(fit.deck) },
  };
}

/** How each written slide came to fit. */
function readFitted(
  fittings: readonly Pick<Fitting, 'slide' | 'cuts'>[],
  arranged: readonly Arranged[],
): Map<Slide, CarriedFit> {
  let next = 0;
  return new Map(
    fittings.map(({ slide, cuts }) => {
      const from = next;
      next += cuts?.starts.length ?? 1;
      return [slide, { cuts, densities: arranged.slice(from, next).map(({ density }) => density) }];
    }),
  );
}
