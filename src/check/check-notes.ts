import { partNotes } from '../deck/note-parts.ts';
import type { Arranged } from '../layout/arrange.ts';
import { wantedStep } from '../render/notes.ts';
import type { Step } from '../render/steps.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** Notes for a step that their slide does not have. `steps` are those of each slide as it was drawn. */
export function checkNotes(
  arranged: readonly Arranged[],
  steps: readonly (readonly Step[])[],
  path: string,
): Diagnostic[] {
  return arranged.flatMap(({ slide }, i) => {
    // Its later steps are on the slides that it goes on over; that was not its writer's doing.
    if (slide.part) return [];
    const ofSlide = steps[i] ?? [];
    const late = partNotes(slide.notes).find((part) => wantedStep(part, ofSlide) > ofSlide.length);
    const [first] = late?.blocks ?? [];
    if (!late || !first) return [];
    const has =
      ofSlide.length === 0 ? 'no steps' : ofSlide.length === 1 ? '1 step' : `${ofSlide.length} steps`;
    const message = `notes for step ${wantedStep(late, ofSlide)} of a slide with ${has}`;
    const help =
      'they are shown with the last step; take out a pause, or let more of the slide appear step by step';
    return [{ severity: 'warning', rule: 'notes-step', message, help, path, range: first.range }];
  });
}
