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
  /** Each slide looks the same whatever the others hold: they may be away. */
  readonly isPartable: boolean;
}

/** The print page, in two where no script of an author's runs while it loads. */
export async function partPrintPage(
  slides: readonly Html[],
  dress: PageDress,
  still = false,
): Promise<PartedPage> {
  const { scripts, sheets, trust } = dress.own;
  const isWhole = still || trust || scripts.length > 0;
  if (isWhole) return { frame: await renderPrintPage(slides, dress, still), slides: null, isPartable: false };
  return {
    frame: await renderPrintPage([], dress),
    slides: slides.map(({ markup }) => markup),
    isPartable: !ties(dress.theme.css, true) && !sheets.some((css) => ties(css, false)),
  };
}

/** A selector that styles one element by what another one before it holds: `:has(img) + section`. */
const looksBeside = /([^\s,{};>+~]*):has\((?:[^()]|\([^()]*\))*\)[^\s,{>+~]*\s*[+~]/g;

/** What names slides in themes, which give them no classes but `slide`. */
const meansSlide = /^$|^[&*:]|section|\.slide\b|\[|#/;

/** True where a sheet may style a slide by what another one holds. */
const ties = (css: string, isTheme: boolean): boolean =>
  [...css.matchAll(looksBeside)].some(([, element = '']) => !isTheme || meansSlide.test(element));

/** The slides from `from` up to `to`, and of all others only their places: another part of the page shows them. */
export function partSlides(slides: readonly string[], from: number, to: number): string[] {
  return slides.map((markup, i) => {
    if (i < from) return `${openTag(markup)} data-away="before"></section>`;
    if (i >= to) return `${openTag(markup)} data-away="after"></section>`;
    const tag = openTag(markup);
    return i === to - 1 ? `${tag} data-end=""${markup.slice(tag.length)}` : markup;
  });
}

/** A slide up to the end of its attributes. */
const openTag = (markup: string): string => /^<section(?:[^>"]|"[^"]*")*/.exec(markup)?.[0] ?? '<section';
