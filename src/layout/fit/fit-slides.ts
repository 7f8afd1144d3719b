import { fitOf } from '../../deck/fit.ts';
import { listSlides } from '../../deck/list-slides.ts';
import type { Deck, Fit, Slide } from '../../deck/types.ts';
import type { Arranged } from '../arrange.ts';
import { estimateCuts } from '../continue-code.ts';
import type { Density } from '../density.ts';
import { cutPieces } from './cut-pieces.ts';
import type { Measured, Overflow } from './measured.ts';
import type { Cuts } from './part-slide.ts';
import { partDeck } from './part-deck.ts';
import { listPieces, type Piece } from './pieces.ts';
import { type Weights, weighPieces } from './weigh-pieces.ts';

/** A slide as it is written, on its way to fit. */
export interface Fitting {
  readonly slide: Slide;
  readonly mode: Fit;
  readonly pieces: readonly Piece[];
  /** Null while it is one slide. */
  readonly cuts: Cuts | null;
  readonly weights: Weights | null;
}

/** How a slide is to be measured. */
export interface Form {
  /** Densities to try, from the largest type down. */
  readonly densities: readonly Density[];
  /** All of them are tried, also after one that fits. */
  readonly all: boolean;
}

/** A slide with the density that it is shown at, and what overflows there. */
export interface Fitted {
  readonly density: Density;
  readonly overflow: Overflow | null;
}

const densities: readonly Density[] = ['airy', 'normal', 'dense'];

/** Height of a body, in CSS px, below which more slides would not help: something else takes the page. */
const leastRoom = 120;

/** The slides of a deck as they are written, `whole` laid out in their order; a long listing goes on by estimate. */
export function startFitting(deck: Deck, whole: readonly Arranged[], estimates: boolean): Fitting[] {
  return listSlides(deck).map((slide, i) => {
    const mode = fitOf(slide, deck.meta);
    const layout = whole[i]!.layout.name;
    const estimated = estimates ? estimateCuts(slide, deck.meta) : null;
    const pieces = mode === 'split' ? listPieces(slide, layout) : [];
    const cuts = estimated && pieces.length > 0 ? { ...estimated, pieces } : null;
    return { slide, mode, pieces, cuts, weights: null };
  });
}

/** The deck as its slides are fitted now. */
export function joinFittings(deck: Deck, fittings: readonly Fitting[]): Deck {
  const bySlide = new Map(fittings.map(({ slide, cuts }) => [slide, cuts]));
  return partDeck(deck, (slide) => bySlide.get(slide) ?? null);
}

/** How many slides a slide takes as it is fitted now. */
export const countParts = ({ cuts }: Fitting): number => cuts?.starts.length ?? 1;

/** How the slides that a slide takes are to be measured; `isFixed` where the theme knows no densities. */
export function formOf({ mode, cuts }: Fitting, { density }: Arranged, isFixed: boolean): Form {
  const tried = mode === 'off' || isFixed ? [density] : densities.slice(densities.indexOf(density));
  return { densities: tried, all: cuts !== null };
}

/** The same slide over more slides, where what was measured asks for it and it can be; else as it was. */
export function fitFurther(fitting: Fitting, layout: string, measured: readonly Measured[]): Fitting {
  const { mode, pieces, cuts } = fitting;
  if (mode !== 'split' || pieces.length < 2) return fitting;
  const full = measured.flatMap((each, i) => (isTooHigh(each) && canPart(fitting, i) ? [each] : []));
  if (full.length === 0 || full.some(({ room, notes }) => room + notes < leastRoom)) return fitting;
  const weights = fitting.weights ?? weigh(fitting, measured);
  // What was measured in one slide is not quite what several take: the room shrinks until they are other ones.
  const pixels = Math.max(...full.map((each) => each.tried.at(-1)?.overflow?.pixels ?? 0));
  const { room } = full[0]!;
  let shrunk = cuts === null ? weights.room : weights.room * Math.min(0.96, room / (room + pixels / 2));
  for (let tries = 0; tries < 40; tries++) {
    const starts = cutPieces(pieces, { ...weights, room: shrunk });
    if (starts.length > countParts(fitting) || (cuts && isOther(starts, cuts.starts)))
      return { ...fitting, cuts: { pieces, starts, layout }, weights: { ...weights, room: shrunk } };
    shrunk *= 0.94;
  }
  return fitting;
}

/**
 * What each of the slides that a slide takes is shown as: all at one density, the largest at which they fit; what fits at
 * none at the smallest.
 */
export function settle(measured: readonly Measured[]): Fitted[] {
  const fitting = measured.filter(({ tried }) => tried.at(-1)?.overflow === null);
  const fits = (density: Density) =>
    fitting.every(({ tried }) => tried.some((each) => each.density === density && each.overflow === null));
  const largest = densities.find(fits);
  return measured.map((each) => {
    const last = each.tried.at(-1)!;
    const { density, overflow } =
      (fitting.includes(each) && each.tried.find(({ density }) => density === largest)) || last;
    return { density, overflow };
  });
}

function weigh({ pieces, cuts }: Fitting, measured: readonly Measured[]): Weights {
  if (cuts === null) return weighPieces(pieces, measured[0]!);
  const lines = pieces.reduce((sum, piece) => sum + piece.lines, 0);
  return { heights: pieces.map((piece) => piece.lines), room: (lines / cuts.starts.length) * 1.1 };
}

function isTooHigh({ tried }: Measured): boolean {
  const overflow = tried.at(-1)?.overflow ?? null;
  return overflow !== null && !overflow.isWide;
}

/** True where the slide with this number holds more than one piece that may begin a slide. */
function canPart({ pieces, cuts }: Fitting, number: number): boolean {
  const starts = cuts?.starts ?? [0];
  const own = pieces.slice(starts[number], starts[number + 1]);
  return own.slice(1).some(({ cost }) => Number.isFinite(cost));
}

function isOther(one: readonly number[], other: readonly number[]): boolean {
  return one.length !== other.length || one.some((start, i) => start !== other[i]);
}
