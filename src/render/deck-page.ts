import type { Deck } from '../deck/types.ts';
import { type Html, Html as Trusted, html, jsonForScript } from '../html.ts';
import type { Theme } from '../theme/types.ts';
import { codeStepsScript } from './code-steps.ts';
import { type AuthorsOwn, canvasCss, noneOfTheirs, renderFrame } from './frame.ts';
import { pruneLayouts } from './prune-css.ts';
import { plainReadingCss } from './plain-reading.ts';
import { revealSettings } from './reveal.ts';
import { stageFrameCss } from './stage-frame.ts';
import { squeezeCss } from './squeeze-css.ts';

/** What runs in a deck: Reveal.js as its package ships it, and what we add. */
export interface RevealRuntime {
  /** The classic script: modules do not load from a folder. */
  readonly script: string;
  readonly css: string;
  /** Our own script, made from `src/stage`: it starts the deck, and is the speaker's view of it. */
  readonly stage: string;
}

/** What the block of settings begins with, which stands behind the slides and before the scripts. */
export const settingsStart = '<script type="application/json" id="lectern-settings">';

/** The deck as a page that presents itself: slides in Reveal.js, in their stacks. */
export function renderDeckPage(
  deck: Deck,
  slides: readonly Html[],
  theme: Theme,
  fontCss: string,
  reveal: RevealRuntime,
  generator: string,
  own: AuthorsOwn = noneOfTheirs,
): Promise<string> {
  let next = 0;
  const stacks = deck.stacks.map(({ slides: stack }) => {
    const part = slides.slice(next, next + stack.length);
    next += stack.length;
    return part.length === 1 ? part[0] : html`<section class="stack">\n${part}</section>\n`;
  });
  const sheet = squeezeCss(theme.css);
  const names = slides.flatMap(({ markup }) => [...markup.matchAll(/<section[^>]* data-layout="([\w-]+)"/g)]);
  const used = new Set(names.map(([, name]) => name!));
  const settings = html`${Trusted.trusted(settingsStart)}${jsonForScript(revealSettings(deck.meta))}</script>\n`;
  return renderFrame({
    meta: deck.meta,
    // The first of all, for what it forces; the theme names the order of the layers; Reveal's own sheet goes below all of it.
    styles: [
      stageFrameCss,
      own.trust ? sheet : pruneLayouts(sheet, used),
      `@layer reveal {\n${reveal.css}\n}`,
      canvasCss(deck.meta, theme),
      fontCss,
      ...own.sheets,
    ].filter((css) => css !== ''),
    scripts: [reveal.script, codeStepsScript, reveal.stage, ...own.scripts],
    noScript: plainReadingCss,
    trusted: own.trust,
    body: html`<div class="reveal"><main class="slides">\n${stacks}</main></div>\n${settings}`,
    generator,
  });
}
