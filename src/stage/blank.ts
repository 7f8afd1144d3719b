import { make } from './elements.ts';
import type { Stage } from './stage.ts';

/** Covers the slides in black or white, as all windows share it; a click or any key shows them again, unless it is fixed. */
export function coverSlides({ root, shared }: Stage, { isFixed = false } = {}): void {
  const show = () => shared.say({ type: 'blank', screen: null });
  const cover = make('button', { class: 'cover', set: { type: 'button' }, click: show });
  if (isFixed) Object.assign(cover, { disabled: true, ariaLabel: 'The speaker has covered the slides' });
  else cover.append(make('span', { text: 'Show the slides' }));
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
    if (said.type === 'blank') update();
  });
  update();
}

/** Covers the slides in a colour, or shows them where they are covered in it. */
export function toggleBlank({ shared }: Pick<Stage, 'shared'>, screen: 'black' | 'white'): void {
  shared.say({ type: 'blank', screen: shared.blank === screen ? null : screen });
}
