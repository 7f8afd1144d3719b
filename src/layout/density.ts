import type { SlideContent } from './types.ts';

/** Step of the type scale: `airy` one up, `dense` one down. */
export type Density = 'airy' | 'normal' | 'dense';

/** Words at which a layout is drawn one step larger or smaller. */
const bounds: Readonly<Record<string, readonly [airy: number, dense: number]>> = {
  bullets: [28, 62],
  'two-columns': [30, 80],
  'image-right': [18, 48],
  'image-left': [18, 48],
  points: [24, 66],
  timeline: [0, 84],
  table: [18, 70],
  comparison: [0, 52],
  quote: [10, 26],
  code: [0, 110],
  closing: [0, 60],
};

/**
 * How large a slide's text is set, from what there is to show: an estimate for builds without a browser; what
 * does not fit all the same is found when the deck is measured.
 */
export function estimateDensity({ words, table, list, slide }: SlideContent, layout: string): Density {
  const [airy, dense] = bounds[layout] ?? [0, Number.POSITIVE_INFINITY];
  const longTitle = (slide.heading?.text.length ?? 0) > 90;
  if (words > dense || (table?.rows.length ?? 0) > 7 || (layout === 'bullets' && (list?.items.length ?? 0) > 7)) {
    return 'dense';
  }
  return words <= airy && !longTitle ? 'airy' : 'normal';
}
