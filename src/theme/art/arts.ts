import { type Html, Html as Trusted } from '../../html.ts';
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

interface Kept {
  readonly name: ArtName;
  readonly place: ArtPlace;
  readonly drawing: Html;
}

const kept = new Map<string, Kept>();

/**
 * The drawing that `artFor` gives for that seed and place. A slide is drawn to be measured and again to be shown, and its
 * drawing takes longer than all else on it: each is made once.
 */
export function drawArt(name: ArtName | 'none', layout: string, seed: string, place: ArtPlace): Html | null {
  if (name === 'none') return null;
  const key = keyOf(name, layout, seed, place);
  const known = kept.get(key);
  if (known) return known.drawing;
  const drawing = artFor(name, layout)?.(seed, place) ?? null;
  if (drawing) keep(key, { name, place, drawing });
  return drawing;
}

function keep(key: string, drawing: Kept): void {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, drawing);
}

/** A drawing as it can be kept for another run: markup that `drawArt` gave for what `key` says. */
export interface KeptDrawing {
  readonly key: string;
  readonly markup: string;
}

/** Drawings of that kind which a deck of that title was given. */
export function listDrawings(name: ArtName, title: string): KeptDrawing[] {
  return [...kept]
    .filter(([, drawn]) => drawn.name === name && drawn.place.deck === title)
    .map(([key, { drawing }]) => ({ key, markup: drawing.markup }));
}

/** Takes drawings that `listDrawings` gave in an earlier run, so that they need not be made again. */
export function takeDrawings(drawings: readonly KeptDrawing[]): void {
  for (const { key, markup } of drawings) {
    const [name, , , place] = JSON.parse(key) as Parameters<typeof keyOf>;
    keep(key, { name, place, drawing: Trusted.trusted(markup) });
  }
}

function keyOf(name: ArtName, layout: string, seed: string, place: ArtPlace): string {
  return JSON.stringify([name, layout, seed, place]);
}
