import type { Html } from '../../html.ts';
import { drawCutPaper, drawCutPaperFoot } from './cut-paper.ts';
import { drawEngraving } from './engraving.ts';

/** Draws inline SVG, the same for the same seed, in the colours of the slide it stands on. */
type Draw = (seed: string) => Html;

/** The kinds of art, each with a drawing for every layout that it suits. */
const arts = {
  engraving: { cover: drawEngraving },
  'cut-paper': { cover: drawCutPaper, section: drawCutPaperFoot },
} satisfies Record<string, Partial<Record<string, Draw>>>;

/** A kind of art, or none. */
export type Art = keyof typeof arts | 'none';

/** What a theme may say of its art. */
export const artNames = [...(Object.keys(arts) as Exclude<Art, 'none'>[]), 'none'] as const;

/** The drawing that a kind of art has for a slide of this layout; null where it has none. */
export function drawArt(art: Art, layout: string, seed: string): Html | null {
  if (art === 'none') return null;
  const drawings: Partial<Record<string, Draw>> = arts[art];
  return drawings[layout]?.(seed) ?? null;
}
