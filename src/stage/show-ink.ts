import { drawInk, drawStroke } from './draw-ink.ts';
import { findSection } from './slides.ts';
import type { Stage } from './stage.ts';

/**
 * Shows what was drawn on a slide, in `section`, over all that stands there. Being part of the slide, it moves and
 * grows with it, in the overview too.
 */
export function showInk(
  section: Element,
  slide: string,
  { shared, settings }: Pick<Stage, 'shared' | 'settings'>,
): void {
  section.querySelector(':scope > .lectern-ink')?.remove();
  const strokes = shared.ink.get(slide) ?? [];
  if (strokes.length > 0) section.append(drawInk(strokes, settings));
}

/** The element of the page that is a slide. */
function inPage(slide: string): readonly Element[] {
  const section = findSection(slide);
  return section ? [section] : [];
}

/** Shows what is drawn, in every window, as it is drawn; `find` gives the elements that show a slide. */
export function followInk(
  stage: Pick<Stage, 'shared' | 'settings'>,
  find: (slide: string) => readonly Element[] = inPage,
): () => void {
  const { shared, settings } = stage;
  const showAll = () => {
    for (const old of document.querySelectorAll('.lectern-ink')) old.remove();
    for (const slide of shared.ink.keys()) for (const section of find(slide)) showInk(section, slide, stage);
  };
  shared.listen((said) => {
    if (said.type === 'erase') for (const section of find(said.slide)) showInk(section, said.slide, stage);
    if (said.type !== 'stroke') return;
    for (const section of find(said.slide)) {
      const layer = section.querySelector(':scope > .lectern-ink');
      if (!layer) showInk(section, said.slide, stage);
      else {
        layer.querySelector(`[data-stroke="${CSS.escape(said.stroke.id)}"]`)?.remove();
        layer.append(drawStroke(said.stroke, settings.width));
      }
    }
  });
  showAll();
  return showAll;
}
