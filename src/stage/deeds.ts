import { toggleBlank } from './blank.ts';
import type { Dialog } from './dialog.ts';
import { toggleFullScreen } from './full-screen.ts';
import type { Action } from './keys.ts';
import { saveInk } from './save-ink.ts';
import type { StageSlide } from './slides.ts';
import type { Stage } from './stage.ts';
import type { Tools } from './tools.ts';

/** What the deeds of a window work with. */
interface DeedParts {
  readonly stage: Stage;
  readonly tools: Tools;
  readonly help: Pick<Dialog, 'toggle'>;
  readonly sources: Pick<Dialog, 'toggle'>;
  readonly list: () => readonly StageSlide[];
  readonly goTo: (number: number) => void;
}

/** Goes to a slide by its number, from 1; beyond the last one is the last. */
export function makeGoTo(
  list: () => readonly StageSlide[],
  go: (slide: StageSlide) => void,
): (number: number) => void {
  return (number) => {
    const slides = list();
    const slide = slides[Math.max(1, Math.min(number, slides.length)) - 1];
    if (slide) go(slide);
  };
}

/** What keys and buttons do in every window of a talk. */
export function makeDeeds({ stage, tools, help, sources, list, goTo }: DeedParts) {
  return {
    first: () => goTo(1),
    last: () => goTo(list().length),
    black: () => toggleBlank(stage, 'black'),
    white: () => toggleBlank(stage, 'white'),
    full: () => toggleFullScreen(),
    help: () => help.toggle(true),
    sources: () => sources.toggle(),
    pointer: () => tools.take('pointer'),
    pen: () => tools.take('pen'),
    marker: () => tools.take('marker'),
    eraser: () => tools.take('eraser'),
    undo: () => tools.undo(),
    clear: () => tools.clear(),
    save: () => saveInk(list(), stage),
  } satisfies Partial<Record<Action, () => unknown>>;
}
