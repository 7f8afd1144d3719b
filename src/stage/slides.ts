import type { Timed } from '../talk/pace.ts';

/** A slide of the deck, as its page has it. */
export interface StageSlide extends Timed {
  readonly section: HTMLElement;
  /** Its heading, or how its text begins; its label where it has neither. */
  readonly title: string;
  /** Parts that come in one after the other, each the elements of one step. */
  readonly steps: readonly (readonly Element[])[];
  readonly notes: HTMLElement | null;
}

/** The slide with an id in the page; null where that is something else, or gone. */
export function findSection(id: string | undefined): HTMLElement | null {
  const section = id === undefined ? null : document.getElementById(id);
  return section?.matches('section[data-layout]') ? section : null;
}

/** The slides of a page in the order in which they are shown; hidden ones are none. */
export function listStageSlides(root: ParentNode = document): StageSlide[] {
  return [...root.querySelectorAll<HTMLElement>('section[data-layout]')]
    .filter((section) => section.dataset.visibility !== 'hidden')
    .map((section) => ({
      section,
      id: section.id,
      title: titleOf(section),
      steps: listStageSteps(section),
      notes: section.querySelector<HTMLElement>(':scope > aside.notes'),
      seconds: Number(section.dataset.timing) || 0,
      isSet: section.dataset.timed !== undefined,
    }));
}

/** Longest beginning of a text that stands for a title, in letters. */
const longestTitle = 60;

function titleOf(section: HTMLElement): string {
  const words = (selector: string) =>
    (section.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const text = words('.body');
  const short = text.length > longestTitle ? `${text.slice(0, longestTitle).replace(/\s\S*$/, '')}…` : text;
  return words('h1, h2, h3') || short || (section.getAttribute('aria-label') ?? section.id);
}

/**
 * The steps that Reveal.js makes of a slide: fragments with the same index come together, the numbered ones first, then
 * each of the others by itself.
 */
export function listStageSteps(section: Element): Element[][] {
  const numbered = new Map<number, Element[]>();
  const others: Element[][] = [];
  for (const each of section.querySelectorAll('.fragment')) {
    const index = each.getAttribute('data-fragment-index');
    if (index === null) others.push([each]);
    else numbered.set(Number(index), [...(numbered.get(Number(index)) ?? []), each]);
  }
  const inOrder = [...numbered].sort(([a], [b]) => a - b).map(([, elements]) => elements);
  return [...inOrder, ...others];
}

/** Gives the parts of a slide the classes that Reveal.js gives them when `step` of its steps are shown. */
export function standAt(section: Element, step: number): void {
  listStageSteps(section).forEach((elements, at) => {
    for (const each of elements) {
      each.classList.toggle('visible', at < step);
      each.classList.toggle('current-fragment', at === step - 1);
    }
  });
}
