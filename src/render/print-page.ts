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

/** What names slides in themes, which give them no classes but `slide`. */
const meansSlide = /^$|^[&*:]|section|\.slide\b|\[|#/;

/** Characters before and behind a `:has` that are looked at: no selector is as long. */
const reach = 300;

/** True where a sheet may style a slide by what one before it holds: `section:has(img) + section`. */
function ties(css: string, isTheme: boolean): boolean {
  for (let at = css.indexOf(':has('); at >= 0; at = css.indexOf(':has(', at + 1)) {
    if (!leadsBeside(css.slice(at + ':has('.length, at + reach))) continue;
    if (!isTheme || meansSlide.test(elementBefore(css, at))) return true;
  }
  return false;
}

/** The part of a selector right before `at` that names the same element. */
function elementBefore(css: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < reach && !/[\s,{};>+~]/.test(css[start - 1]!)) start--;
  return css.slice(start, at);
}

/** True where a selector goes on beside its element, behind the bracket that closes; also where that is too far to be seen. */
function leadsBeside(selector: string): boolean {
  let depth = 1;
  let i = 0;
  for (; depth > 0; i++) {
    if (i >= selector.length) return true;
    if (selector[i] === '(') depth++;
    if (selector[i] === ')') depth--;
  }
  while (i < selector.length && !/[\s,{>+~]/.test(selector[i]!)) i++;
  return /^\s*[+~]/.test(selector.slice(i));
}

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
