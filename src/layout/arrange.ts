import { fits } from '../deck/fit.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { listSlides } from '../deck/list-slides.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { respell } from '../source/fix.ts';
import { didYouMean } from '../source/nearest.ts';
import { chooseLayout } from './choose-layout.ts';
import { readContent, type Surroundings } from './content.ts';
import { type Density, estimateDensity } from './density.ts';
import { opensSection } from './layouts/section.ts';
import type { Layout, SlideContent } from './types.ts';

/** A slide with its layout chosen: all that the page stage needs to draw it. */
export interface Arranged {
  readonly slide: Slide;
  readonly content: SlideContent;
  readonly layout: Layout;
  /** Why this layout. */
  readonly reason: string;
  readonly density: Density;
  /** Tone asked for by the slide; the theme knows the tone of each layout otherwise. */
  readonly tone: string | null;
  /** Number of the slide as it is shown, from 1; null for one that does not count. */
  readonly number: number | null;
}

/** Slides as they were laid out before. */
export type ArrangeMemory = WeakMap<Slide, Arranged>;

/**
 * Every slide of a deck with its layout, in the order in which they are shown. `unasked` are the layouts that the theme
 * lets be chosen; null for all. Of a slide that `memory` knows in the same surroundings nothing is told again.
 */
export function arrangeDeck(
  deck: Deck,
  tones: readonly string[],
  path: string,
  unasked: readonly string[] | null = null,
  memory: ArrangeMemory = new WeakMap(),
): { slides: readonly Arranged[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let sectionNumber = 0;
  let picturesBefore = 0;
  let counted = 0;
  const slides = listSlides(deck).map((slide): Arranged => {
    // What goes on is no new section.
    if (opensSection(slide) && (slide.part?.number ?? 1) === 1) sectionNumber++;
    const number = slide.attributes['data-visibility'] === 'uncounted' ? null : ++counted;
    const surroundings = { meta: deck.meta, sectionNumber, picturesBefore };
    const known = memory.get(slide);
    const arranged = known && isAt(known, number, surroundings) ? known : lay(slide, number, surroundings);
    memory.set(slide, arranged);
    const { name } = arranged.layout;
    if (name === 'image-right' || name === 'image-left') picturesBefore++;
    return arranged;
  });
  return { slides, diagnostics };

  function lay(slide: Slide, number: number | null, surroundings: Surroundings): Arranged {
    const content = readContent(slide, surroundings);
    const { layout, reason, diagnostics: found } = chooseLayout(content, path, unasked);
    diagnostics.push(...found, ...checkFit(slide, path));
    const density = densityOf(content, layout);
    return { slide, content, layout, reason, density, tone: readTone(slide), number };
  }

  function readTone({ directives }: Slide): string | null {
    const { tone } = directives;
    if (!tone || tone.value === 'auto') return null;
    if (tones.includes(tone.value)) return tone.value;
    const message = `there is no tone "${tone.value}"`;
    const help = didYouMean(tone.value, tones, 'tones');
    const where = { path, range: tone.range, ...respell(tone.range, tone.value, tones) };
    diagnostics.push({ severity: 'error', rule: 'unknown-tone', message, help, ...where });
    return null;
  }
}

function isAt({ number, content }: Arranged, at: number | null, surroundings: Surroundings): boolean {
  const keys = ['meta', 'sectionNumber', 'picturesBefore'] as const;
  return number === at && keys.every((key) => content[key] === surroundings[key]);
}

function densityOf(content: SlideContent, { name, words }: Layout): Density {
  if (!words) return estimateDensity(content, name);
  const [airy, dense] = words;
  return content.words > dense ? 'dense' : content.words <= airy ? 'airy' : 'normal';
}

function checkFit({ directives: { fit } }: Slide, path: string): Diagnostic[] {
  if (!fit || (fits as readonly string[]).includes(fit.value)) return [];
  const message = `a slide cannot be fitted as "${fit.value}"`;
  const help = didYouMean(fit.value, fits);
  const where = { path, range: fit.range, ...respell(fit.range, fit.value, fits) };
  return [{ severity: 'warning', rule: 'unknown-fit', message, help, ...where }];
}
