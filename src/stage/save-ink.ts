import { draw, make } from './elements.ts';
import { drawInk } from './draw-ink.ts';
import type { StageSlide } from './slides.ts';
import type { Stage } from './stage.ts';

/** Px between two slides in the file, and for the line above each. */
const gap = 64;

/** What was drawn on all slides as one drawing, one below the other, each with its number and title; null for nothing. */
export function drawAllInk(
  slides: readonly StageSlide[],
  { shared, settings }: Pick<Stage, 'shared' | 'settings'>,
): SVGElement | null {
  const { width, height } = settings;
  const drawn = slides.flatMap((slide, at) => {
    const strokes = shared.ink.get(slide.id) ?? [];
    return strokes.length > 0 ? [{ slide, number: at + 1, strokes }] : [];
  });
  if (drawn.length === 0) return null;
  const pages = drawn.map(({ slide, number, strokes }, at) => {
    const page = drawInk(strokes, settings);
    page.removeAttribute('class');
    for (const [name, value] of Object.entries({ y: gap, width, height }))
      page.setAttribute(name, String(value));
    const { backgroundColor, color } = getComputedStyle(
      slide.section.querySelector('.slide') ?? slide.section,
    );
    const ground = slide.section.dataset.backgroundColor ?? backgroundColor;
    // The theme's variables are not in the file.
    for (const path of page.querySelectorAll<SVGElement>('[style*="var("]')) path.style.stroke = color;
    const title = draw('text', { y: gap - 20, 'font-size': 28, 'font-family': 'sans-serif', fill: '#555' });
    title.textContent = `${number}  ${slide.title}`;
    const paper = draw('rect', { y: gap, width, height, style: `fill:${ground}`, stroke: '#ccc' });
    return draw('g', { transform: `translate(0 ${at * (height + gap)})` }, title, paper, page);
  });
  const whole = drawn.length * (height + gap);
  const set = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `-1 0 ${width + 2} ${whole + 1}`,
    width,
    height: whole,
  };
  return draw('svg', set, ...pages);
}

/** Saves what was drawn as a file that the browser downloads; false where there is nothing. */
export function saveInk(slides: readonly StageSlide[], stage: Pick<Stage, 'shared' | 'settings'>): boolean {
  const drawing = drawAllInk(slides, stage);
  if (!drawing) return false;
  const file = new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
  const href = URL.createObjectURL(file);
  const name = document.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  make('a', { set: { href, download: `${name}-drawings.svg` } }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  return true;
}
