import { make } from './elements.ts';
import type { Stage } from './stage.ts';

/** Covers the slides in black or white, as all windows share it; a click or any key shows them again. */
export function coverSlides({ root, shared }: Stage): void {
  const show = () => shared.say({ type: 'blank', screen: null });
  const cover = make('button', { class: 'cover', set: { type: 'button' }, click: show });
  cover.append(make('span', { text: 'Show the slides' }));
  root.append(cover);
  const slides = document.querySelector<HTMLElement>('.reveal');
  const update = () => {
    const isCovered = shared.blank !== null;
    cover.hidden = !isCovered;
    cover.dataset.screen = shared.blank ?? '';
    // What nobody sees is not read out either.
    slides?.toggleAttribute('inert', isCovered);
  };
  shared.listen((said) => {
    if (said.type === 'blank' || said.type === 'state') update();
  });
  update();
}

/** Covers the slides in a colour, or shows them where they are covered in it. */
export function toggleBlank({ shared }: Pick<Stage, 'shared'>, screen: 'black' | 'white'): void {
  shared.say({ type: 'blank', screen: shared.blank === screen ? null : screen });
}
