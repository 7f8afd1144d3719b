import { make } from './elements.ts';
import { keepForSession } from './keep.ts';
import type { StageSlide } from './slides.ts';

/** Speaker notes in the page, where the sheets of equations and code reach them. */
export interface NotesView {
  readonly element: HTMLElement;
  /** Shows the notes of a slide, with the part for a step marked. */
  show(slide: StageSlide | null, step: number): void;
  /** Makes the type larger or smaller by so many grades. */
  resize(by: 1 | -1): void;
}

/** Sizes of type, in rem. */
const sizes = [0.875, 1, 1.125, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The notes of the slide that is shown; their markup is what the build has sanitised, copied element by element. */
export function makeNotes(slot: string): NotesView {
  const { lang, dir } = document.documentElement;
  const element = make('div', { class: 'lectern-notes', set: { slot, lang, dir } });
  const keeper = keepForSession('lectern notes size');
  let size = Number(keeper.read() ?? 3);
  const scale = () => {
    element.style.fontSize = `${sizes[size] ?? 1.25}rem`;
  };
  scale();
  let shown: string | null = null;
  return {
    element,
    show: (slide, step) => {
      if (shown !== (slide?.id ?? null)) {
        shown = slide?.id ?? null;
        const copies = [...(slide?.notes?.childNodes ?? [])].map((node) => node.cloneNode(true));
        element.replaceChildren(
          ...(copies.length > 0 ? copies : [make('p', { class: 'lectern-none', text: 'No notes' })]),
        );
        for (const link of element.querySelectorAll('a'))
          Object.assign(link, { target: '_blank', rel: 'noopener' });
        element.parentElement?.shadowRoot?.querySelector('.notes-text')?.scrollTo({ top: 0 });
        document.dispatchEvent(new Event('lectern-draw'));
      }
      const parts = [...element.querySelectorAll<HTMLElement>(':scope > [data-step]')];
      const now = parts.findLast(({ dataset }) => Number(dataset.step) <= step);
      for (const part of parts) part.toggleAttribute('data-now', part === now);
      if (now && now !== parts[0]) now.scrollIntoView({ block: 'nearest' });
    },
    resize: (by) => {
      size = Math.max(0, Math.min(sizes.length - 1, size + by));
      keeper.write(() => String(size));
      scale();
    },
  };
}
