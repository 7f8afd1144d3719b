import { make } from './elements.ts';
import type { Place } from '../talk/messages.ts';
import { showInk } from './show-ink.ts';
import { standAt, type StageSlide } from './slides.ts';
import type { Stage } from './stage.ts';

/** A slide drawn small, as it stands at a step. */
export interface Preview {
  /** Stands in the page itself, where the theme reaches it. */
  readonly element: HTMLElement;
  /** The slide that is shown, for what is drawn over it. */
  readonly section: HTMLElement | null;
  show(slide: StageSlide | null, step?: number): void;
}

/** A place for a slide in the slot with a name. It is drawn from a copy of the slide, so that no second deck runs. */
export function makePreview(slot: string, stage: Pick<Stage, 'shared' | 'settings'>): Preview {
  const { width, height } = stage.settings;
  const slides = make('div', { class: 'slides', set: { 'data-still': '' } });
  // Where slides are scrolled, Reveal.js makes all of them as wide as the window, and insists.
  slides.style.cssText = `width: ${width}px !important; height: ${height}px !important;`;
  const element = make(
    'div',
    {
      class: 'lectern-view reveal',
      set: { slot, lang: document.documentElement.lang, dir: document.documentElement.dir },
    },
    slides,
  );
  element.inert = true;
  new ResizeObserver(() => {
    slides.style.transform = `scale(${element.clientWidth / width})`;
  }).observe(element);
  let section: HTMLElement | null = null;
  let shown: Place | null = null;
  return {
    element,
    get section() {
      return section;
    },
    show: (slide, step = 0) => {
      if (slide && shown?.slide === slide.id && section) standAt(section, step);
      else {
        section = slide && copySlide(slide, step);
        slides.replaceChildren(...(section ? [section] : []));
        if (section && slide) showInk(section, slide.id, stage);
      }
      shown = slide && { slide: slide.id, step };
      // Lights the lines of code that this step is about.
      document.dispatchEvent(new Event('lectern-draw'));
    },
  };
}

function copySlide({ section }: StageSlide, step: number): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  copy.querySelector(':scope > aside.notes')?.remove();
  // What Reveal.js leaves on slides that it does not show.
  for (const name of ['hidden', 'aria-hidden', 'inert']) copy.removeAttribute(name);
  copy.classList.remove('past', 'present', 'future');
  for (const name of ['display', 'top']) copy.style.removeProperty(name);
  for (const film of copy.querySelectorAll<HTMLMediaElement>('video, audio')) {
    film.muted = true;
    film.autoplay = false;
    film.controls = false;
  }
  standAt(copy, step);
  return copy;
}
