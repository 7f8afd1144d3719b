import { html } from '../../src/html.ts';
import type { DrawnSlide } from '../../src/paper/notes-page.ts';
import { noneOfTheirs, type PageDress } from '../../src/render/frame.ts';
import { layOut, plainTheme } from '../support/deck.ts';

/** The slides of an outline, each drawn as a section that holds its number, and the dress of their deck. */
export function drawSlides(text: string): { readonly slides: DrawnSlide[]; readonly dress: PageDress } {
  const { deck, arranged } = layOut(text);
  const slides = arranged.map((each, i) => ({
    markup: html`<section>${i + 1}</section>`,
    arranged: each,
    number: i + 1,
  }));
  return {
    slides,
    dress: { meta: deck.meta, theme: plainTheme, fontCss: '', generator: 'g', own: noneOfTheirs },
  };
}
