import { partNotes } from '../deck/note-parts.ts';
import { formatTime, spokenSeconds } from '../layout/time.ts';
import type { Arranged } from '../layout/arrange.ts';
import { wantedStep } from '../render/notes.ts';
import type { Step } from '../render/steps.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** What is wrong with speaker notes. `steps` are those of each slide as it was drawn. */
export function checkNotes(
  arranged: readonly Arranged[],
  steps: readonly (readonly Step[])[],
  path: string,
): Diagnostic[] {
  return [...checkSteps(arranged, steps, path), ...checkTime(arranged, path)];
}

/** Part of a slide's time by which its notes may be longer: nobody speaks to the second. */
const allowance = 0.15;

/** Notes that take longer to say than the time that their slide is given, at 130 words a minute. */
function checkTime(arranged: readonly Arranged[], path: string): Diagnostic[] {
  return arranged.flatMap(({ slide }) => {
    const { seconds, notes } = slide;
    const [first] = notes;
    // What goes on over several slides has its notes with the first of them, and its time with all.
    if (seconds === null || first === undefined || slide.part) return [];
    const spoken = spokenSeconds(slide);
    if (spoken <= seconds * (1 + allowance)) return [];
    const message = `the notes take ${formatTime(spoken)} to say, and the slide has ${formatTime(seconds)}`;
    const help = 'shorten them, or give the slide more time; it is reckoned with 130 words a minute';
    return [{ severity: 'warning', rule: 'notes-time', message, help, path, range: first.range }];
  });
}

/** Notes for a step that their slide does not have. */
function checkSteps(
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
