/** Defines `lightAll` in a script: lights every listing of `document` at the step that it is at. */
export const lightAll = `
const light = (figure) => {
  const shown = [...figure.querySelectorAll('.fragment.visible[data-step]')];
  const at = Math.max(0, ...shown.map((mark) => Number(mark.dataset.step)));
  const step = figure.dataset.steps.split('|')[at];
  figure.toggleAttribute('data-lit', step !== 'all');
  const ranges = step.split(',').map((range) => range.split('-').map(Number));
  [...figure.querySelectorAll('.line')].forEach((line, i) => {
    const isLit = ranges.some(([from, to = from]) => from <= i + 1 && i + 1 <= to);
    line.toggleAttribute('data-lit', step !== 'all' && isLit);
  });
};
const lightAll = () => document.querySelectorAll('.code[data-steps]').forEach(light);`;

/**
 * The script that lights the lines of code step by step: the last visible fragment of a listing says which step it is
 * at, and without one it is at its first. It looks again whenever Reveal.js shows or hides something, so that steps
 * forwards, backwards and across slides end alike, and when the speaker's view has drawn a slide.
 */
export const codeStepsScript = `{${lightAll}
for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) Reveal.on(event, lightAll);
document.addEventListener('lectern-draw', lightAll);
}`;

/** The script that lights the lines of code of slides that stand still, each at its own step. */
export const litStepsScript = `{${lightAll}
lightAll();
}`;
