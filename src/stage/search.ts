import { type Dialog, makeDialog } from './dialog.ts';
import { make } from './elements.ts';
import { findSlides, type FoundSlide } from './find-slides.ts';
import type { StageSlide } from './slides.ts';

/** What a search shows besides titles. */
interface SearchOptions {
  /** Id of the slide that is shown, at which the list opens. */
  readonly now: () => string | undefined;
  /** Stands behind each slide. */
  readonly detail?: (slide: StageSlide) => string;
}

/** Most slides that are shown of those that were found. */
const mostShown = 500;

/** A window that lists the slides, searches them or takes a number, and goes to the one that is chosen. */
export function makeSearch(
  root: ShadowRoot,
  list: () => readonly StageSlide[],
  go: (slide: StageSlide) => void,
  { now, detail = () => '' }: SearchOptions,
): Dialog {
  const input = make('input', {
    set: {
      type: 'search',
      role: 'combobox',
      placeholder: 'Words or a number',
      'aria-label': 'Search the slides',
      'aria-controls': 'found',
      'aria-expanded': 'true',
      autocomplete: 'off',
      dir: 'auto',
    },
  });
  const count = make('p', { class: 'count', set: { role: 'status' } });
  const found = make('ul', { id: 'found', set: { role: 'listbox', 'aria-label': 'Slides' } });
  const dialog = makeDialog(root, 'search', 'Search', true, () => {
    input.value = '';
    // Once it is shown, for only then there is something to scroll.
    queueMicrotask(update);
  });
  dialog.body.removeAttribute('tabindex');
  dialog.body.append(input, count, found);

  let results: readonly FoundSlide[] = [];
  let chosen = 0;
  const choose = (at: number) => {
    chosen = Math.max(0, Math.min(at, found.children.length - 1));
    [...found.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    const item = found.children[chosen];
    item?.scrollIntoView({ block: 'nearest' });
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const take = (at: number) => {
    const result = results[at];
    if (!result) return;
    dialog.toggle(false);
    go(result.slide);
  };
  const update = () => {
    results = findSlides(list(), input.value);
    found.replaceChildren(
      ...results.slice(0, mostShown).map(({ number, slide, around: [before, word, after] }, at) => {
        const excerpt =
          word !== '' && make('small', { set: { dir: 'auto' } }, before, make('mark', { text: word }), after);
        const title = make('span', { text: slide.title, set: { dir: 'auto' } });
        const set = { role: 'option' };
        return make(
          'li',
          { id: `found-${at}`, set, click: () => take(at) },
          make('b', { text: String(number) }),
          title,
          make('i', { text: detail(slide) }),
          ...(excerpt ? [excerpt] : []),
        );
      }),
    );
    count.textContent = results.length === 1 ? '1 slide' : `${results.length} slides`;
    choose(input.value === '' ? results.findIndex(({ slide }) => slide.id === now()) : 0);
  };
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === 'Enter') take(chosen);
    else if (step === undefined) return;
    else choose(chosen + step);
    event.preventDefault();
  });
  return dialog;
}
