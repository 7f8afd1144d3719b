import { type Dialog, makeDialog } from './dialog.ts';
import { make } from './elements.ts';
import { makePreview } from './preview.ts';
import type { StageSlide } from './slides.ts';
import type { Stage } from './stage.ts';

/**
 * A window with all slides, small and in their order, to go to one of them. They are drawn as they come into view, so that
 * long decks open at once, and are gone when it is closed.
 */
export function makeOverview(
  stage: Stage,
  list: () => readonly StageSlide[],
  go: (slide: StageSlide) => void,
): Dialog {
  const { root, shared, settings } = stage;
  const drawn: HTMLElement[] = [];
  const cells = make('div', { class: 'cells' });
  cells.style.setProperty('--ratio', `${settings.width} / ${settings.height}`);
  const dialog = makeDialog(root, 'overview', 'All slides', true, () => {
    const slides = list();
    cells.replaceChildren(...slides.map(makeCell));
    // Once it is shown, for only then there is something to see.
    queueMicrotask(() => {
      for (const cell of cells.children) seen.observe(cell);
      const at = slides.findIndex(({ id }) => id === shared.place?.slide);
      focus(at);
    });
  });
  dialog.body.removeAttribute('tabindex');
  dialog.body.append(cells);
  dialog.element.addEventListener('close', () => {
    seen.disconnect();
    for (const each of drawn.splice(0)) each.remove();
    cells.replaceChildren();
  });

  const makeCell = (slide: StageSlide, at: number): HTMLElement => {
    const isNow = slide.id === shared.place?.slide;
    const set = { type: 'button', 'data-at': at, 'aria-current': isNow ? 'true' : null };
    const click = () => {
      dialog.toggle(false);
      go(slide);
    };
    const frame = make(
      'span',
      { class: 'frame', set: { 'aria-hidden': 'true' } },
      make('slot', { set: { name: `slide-${at}` } }),
    );
    const title = make('span', { class: 'title', text: slide.title, set: { dir: 'auto' } });
    return make('button', { class: 'cell', set, click }, frame, make('b', { text: String(at + 1) }), title);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const at = Number((target as HTMLElement).dataset.at);
        const slide = list()[at];
        if (!isIntersecting || !slide) continue;
        seen.unobserve(target);
        const preview = makePreview(`slide-${at}`, stage);
        preview.show(slide, slide.steps.length);
        // The slide itself keeps its name to itself.
        preview.section?.removeAttribute('id');
        drawn.push(preview.element);
        root.host.append(preview.element);
      }
    },
    { root: dialog.body, rootMargin: '300px' },
  );
  const focus = (at: number) => {
    const cell = cells.children[Math.max(0, Math.min(at, cells.children.length - 1))] as
      HTMLElement | undefined;
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  };
  dialog.element.addEventListener('keydown', (event) => {
    const now = [...cells.children].indexOf(root.activeElement as Element);
    const tops = [...cells.children].map((cell) => (cell as HTMLElement).offsetTop);
    const columns = Math.max(1, tops.filter((top) => top === tops[0]).length);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now + columns,
      ArrowUp: now - columns,
      Home: 0,
      End: tops.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'o') dialog.toggle(false);
    else if (to !== undefined && to >= 0) focus(to);
    else return;
    event.preventDefault();
  });
  return dialog;
}
