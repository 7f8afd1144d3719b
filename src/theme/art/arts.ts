import type { Html } from '../../html.ts';
import { drawCutPaper, drawCutPaperFoot } from './cut-paper.ts';
import { drawDots, drawDotsBelow } from './dot-matrix.ts';
import { drawBlocks } from './blocks.ts';
import { drawContourField, drawContours } from './contour.ts';
import { drawEngraving } from './engraving.ts';
import type { ArtPlace } from './place.ts';
import { drawPlan, drawPlanStrip } from './plan.ts';

/**
 * Draws inline SVG, the same for the same seed and place; it decorates, and takes its colours from the slide it stands
 * on.
 */
type Draw = (seed: string, place?: ArtPlace) => Html;

/** The drawings of one hand. */
interface Art {
  /** For a cover without a picture of its own. */
  readonly cover: Draw;
  /** For the slides that open sections; null where they stay plain. */
  readonly section: Draw | null;
}

/** Every kind of drawing that a theme may ask for by name. */
export const arts = {
  engraving: { cover: drawEngraving, section: null },
  'cut-paper': { cover: drawCutPaper, section: drawCutPaperFoot },
  'dot-matrix': { cover: drawDots, section: drawDotsBelow },
  blocks: { cover: drawBlocks, section: null },
  contour: { cover: drawContours, section: drawContourField },
  plan: { cover: drawPlan, section: drawPlanStrip },
} satisfies Readonly<Record<string, Art>>;

export type ArtName = keyof typeof arts;

/** The drawing of that kind for that layout; null where there is none. */
export function artFor(name: ArtName | 'none', layout: string): Draw | null {
  if (name === 'none') return null;
  const art: Art = arts[name];
  if (layout === 'cover') return art.cover;
  return layout === 'section' ? art.section : null;
}

/** Most drawings that are kept: a deck has a cover and a few sections. */
const mostKept = 50;

const kept = new Map<string, Html>();

/**
 * The drawing that `artFor` gives for that seed and place. A slide is drawn to be measured and again to be shown, and its
 * drawing takes longer than all else on it: each is made once.
 */
export function drawArt(name: ArtName | 'none', layout: string, seed: string, place: ArtPlace): Html | null {
  const key = JSON.stringify([name, layout, seed, place]);
  const drawing = kept.get(key) ?? artFor(name, layout)?.(seed, place) ?? null;
  if (!drawing) return null;
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, drawing);
  return drawing;
}
