import { type Html, Html as Trusted } from '../html.ts';
import { changeClass, elementTag, listSteps, readFragment, type Step } from './steps.ts';

/**
 * A slide as it stands at each of its steps, the first as it opens: as many as it has steps, and one more. Fragments have
 * the classes that Reveal.js would give them.
 */
export function stillSteps(slide: Html): Html[] {
  const steps = listSteps(slide.markup);
  if (steps.length === 0) return [slide];
  return Array.from({ length: steps.length + 1 }, (_, at) =>
    Trusted.trusted(standAt(slide.markup, at, steps)),
  );
}

function standAt(markup: string, at: number, steps: readonly Step[]): string {
  let others = steps.filter((step) => step !== null).length;
  const stood = markup.replace(elementTag, (element, attributes: string) => {
    const step = readFragment(attributes);
    if (step === undefined) return element;
    const number = step === null ? ++others : steps.indexOf(step) + 1;
    if (number > at) return element;
    const shown = number === at ? 'visible current-fragment' : 'visible';
    return changeClass(element, (names) => `${names} ${shown}`);
  });
  return stood.replace('<section', `<section data-at="${at}" data-last="${steps.length}"`);
}

/** What Reveal's own sheet does with fragments, for slides that stand still. */
export const stillStepsCss = `
.slide .fragment:not(.visible, .fade-out, .semi-fade-out, .strike, .grow, .shrink, .custom, [class*='highlight-']) { visibility: hidden; }
.slide .fragment.fade-out.visible,
.slide .fragment:is(.current-visible, .fade-in-then-out).visible:not(.current-fragment) { visibility: hidden; }
.slide .fragment:is(.semi-fade-out.visible, .fade-in-then-semi-out.visible:not(.current-fragment)) { opacity: 0.5; }
.slide .fragment.strike.visible { text-decoration: line-through; }
.slide .fragment.grow.visible { transform: scale(1.3); }
.slide .fragment.shrink.visible { transform: scale(0.7); }
`;

/**
 * Screen readers and the outline of a PDF meet a slide once, however many pages it takes: its heading on the first, the
 * rest on the last, where all of it stands.
 */
export const stillStepsScript = `for (const section of document.querySelectorAll('section[data-at]')) {
  const { at, last } = section.dataset;
  if (at !== '0') section.removeAttribute('id');
  const [head, ...others] = [section.querySelector('.slide > .head'), ...section.querySelectorAll('.slide > :not(.head), .backdrop')];
  if (at !== '0') head?.setAttribute('aria-hidden', 'true');
  if (at !== last) for (const other of others) other.setAttribute('aria-hidden', 'true');
}`;
