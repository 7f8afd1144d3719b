import type { Html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { GallerySlide } from './types.ts';

/** The slides of a deck without what its theme sets on each, so that those of several themes are the same. */
export function readSlides(arranged: readonly Arranged[], slides: readonly Html[]): GallerySlide[] {
  return slides.map(({ markup }, at) => {
    const { slide, layout } = arranged[at]!;
    return {
      layout: layout.name,
      title: slide.heading?.text ?? '',
      markup: dropThemed(markup),
    };
  });
}

/** Slides of several themes, each once, and for each theme which are its own. */
export function shareSlides(ofThemes: readonly (readonly GallerySlide[])[]): {
  readonly slides: readonly GallerySlide[];
  readonly places: readonly (readonly number[])[];
} {
  const shared = new Map<string, { readonly place: number; readonly slide: GallerySlide }>();
  const places = ofThemes.map((slides) =>
    slides.map((slide) => {
      const kept = shared.get(slide.markup) ?? { place: shared.size, slide };
      shared.set(slide.markup, kept);
      return kept.place;
    }),
  );
  return { slides: [...shared.values()].map(({ slide }) => slide), places };
}

/** The tone that a theme gives each slide. */
export function readTones(slides: readonly Html[]): string[] {
  return slides.map(
    ({ markup }) => / data-tone="([\w-]+)"/.exec(markup.slice(0, markup.indexOf('>')))?.[1] ?? 'base',
  );
}

/** The section's tone and ground belong to the theme; notes are not shown. */
function dropThemed(markup: string): string {
  const end = markup.indexOf('>');
  const section = markup
    .slice(0, end)
    .replace(/ (?:data-tone|data-background-color|data-timing|data-sources)="[^"]*"/g, '');
  return (section + markup.slice(end)).replace(/<aside class="notes"[^]*?<\/aside>/g, '').trim();
}
