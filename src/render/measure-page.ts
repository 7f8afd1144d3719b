import type { Deck } from '../deck/types.ts';
import type { Html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import { type PartedPage, partPrintPage, renderPrintPage } from './print-page.ts';
import { dressOf, makeSlideEnv, type RenderOptions } from './render-deck.ts';
import { renderSlide, type SlideEnv } from './slide.ts';
import { alternateTones } from './tones.ts';

/** What slides are measured on: the print page, with the slides that are asked for. */
export interface MeasurePage {
  /** All of the page but its slides: what is measured holds for it alone. */
  readonly look: string;
  /** A slide without what has no size, such as its notes, its number, and its place in the deck: what it is known by. */
  readonly drawKey: (arranged: Arranged) => Html;
  /** The slides of the deck as they stand in its pages, so that those which fit need not be laid out again. */
  readonly drawer: (arranged: readonly Arranged[]) => (index: number) => Html;
  readonly pageOf: (slides: readonly Html[]) => Promise<PartedPage>;
  /** What they are drawn with. */
  readonly env: SlideEnv;
}

/** Opens the page that the slides of a deck are measured on. */
export async function openMeasurePage(deck: Deck, options: RenderOptions): Promise<MeasurePage> {
  const dress = dressOf(deck, options);
  const env = await makeSlideEnv(deck, options);
  return {
    env,
    look: await renderPrintPage([], dress),
    pageOf: (slides) => partPrintPage(slides, dress),
    drawer: (arranged) => {
      const shown = alternateTones(arranged, options.theme);
      return (index) => renderSlide(shown[index]!, index + 1, env);
    },
    drawKey: (arranged) => {
      const { slide, number } = arranged;
      // An id that a slide has from its place means nothing to a sheet, unless there is one that names it.
      const isPlace = /^slide-\d+$/.test(slide.id) && dress.own.sheets.length === 0;
      const still = { ...slide, notes: [], seconds: 1, id: isPlace ? 'slide' : slide.id };
      return renderSlide({ ...arranged, slide: still, number: number && 1 }, 1, env);
    },
  };
}
