import { type Html, html } from '../html.ts';
import { canvasCss, type PageDress, renderFrame } from './frame.ts';
import { printFrameCss } from './print-frame.ts';
import { litStepsScript } from './code-steps.ts';
import { settledScript } from './settled.ts';
import { stillStepsCss, stillStepsScript } from './still-steps.ts';

/**
 * The deck as a page for print and pictures: the same slides and theme, each slide a page box of its own size, no
 * Reveal.js. It prints in a fraction of the time of Reveal's print view. With `still`, slides stand at the steps that
 * `stillSteps` gave them; without, all of them is seen.
 */
export function renderPrintPage(slides: readonly Html[], dress: PageDress, still = false): Promise<string> {
  const { meta, theme, fontCss, generator, own } = dress;
  return renderFrame({
    meta,
    styles: [
      printFrameCss(meta.size),
      theme.css,
      canvasCss(meta, theme),
      fontCss,
      ...own.sheets,
      ...(still ? [stillStepsCss] : []),
    ],
    scripts: [...(still ? [litStepsScript, stillStepsScript] : []), settledScript, ...own.scripts],
    trusted: own.trust,
    // Sheets made for Reveal.js know slides by these two classes.
    body: html`<div class="reveal"><main class="slides" ${still ? 'data-still' : 'data-print'}>\n${slides}</main></div>\n`,
    generator,
  });
}

/** A print page in two: what surrounds the slides, and their markup. Null where only the whole page is the same. */
export interface PartedPage {
  readonly frame: string;
  readonly slides: readonly string[] | null;
}

/** The print page, in two where no script of an author's runs while it loads. */
export async function partPrintPage(
  slides: readonly Html[],
  dress: PageDress,
  still = false,
): Promise<PartedPage> {
  const { scripts, trust } = dress.own;
  const isWhole = still || trust || scripts.length > 0;
  if (isWhole) return { frame: await renderPrintPage(slides, dress, still), slides: null };
  return { frame: await renderPrintPage([], dress), slides: slides.map(({ markup }) => markup) };
}
