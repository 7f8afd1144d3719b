import type { Arranged } from '../layout/arrange.ts';
import type { Theme, Tone } from '../theme/types.ts';
import { toneOfBackdrop } from './backdrop.ts';

/** The tone a slide asks for, else the theme's for its layout. */
export function toneOf({ tone, layout, slide }: Arranged, theme: Theme): Tone {
  return (tone as Tone | null) ?? toneOfBackdrop(slide.backdrop) ?? theme.tones[layout.name] ?? 'base';
}

/** What a slide stands on that would be the second full field in a row. */
const quieter: Readonly<Record<string, Tone>> = { statement: 'base', quote: 'tint' };

/**
 * The slides with tones that never put a statement or a quote on a full field right behind another one: two in a row are
 * no punctuation any more. A tone that a slide asks for stays, and so do sections and closings, which part the talk.
 */
export function alternateTones(arranged: readonly Arranged[], theme: Theme): Arranged[] {
  const shown: Arranged[] = [];
  let isAfterField = false;
  for (const each of arranged) {
    const calm = quieter[each.layout.name];
    const isFree = each.tone === null && each.slide.backdrop === null;
    const isSecond = isAfterField && isFree && isField(toneOf(each, theme), theme);
    const slide = isSecond && calm !== undefined ? { ...each, tone: calm } : each;
    shown.push(slide);
    isAfterField = isField(toneOf(slide, theme), theme);
  }
  return shown;
}

/** A tone whose ground is neither that of plain slides nor their tint; on paper and in some themes a quote has that too. */
function isField(tone: Tone, { grounds }: Theme): boolean {
  return grounds[tone] !== grounds.base && grounds[tone] !== grounds.tint;
}
