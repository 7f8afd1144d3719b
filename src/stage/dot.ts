import { make } from './elements.ts';
import type { Stage } from './stage.ts';

/** Shows where the pointer is, in whichever window it is moved. `box` gives where the slide is, in CSS px of the window. */
export function showDot({ shared, root }: Stage, box: () => DOMRect | null): void {
  const dot = make('div', { class: 'dot', set: { 'aria-hidden': 'true' } });
  dot.hidden = true;
  root.append(dot);
  shared.listen((said) => {
    if (said.type !== 'pointer' && said.type !== 'place') return;
    const rect = said.type === 'pointer' && said.x !== null ? box() : null;
    dot.hidden = rect === null;
    if (!rect || said.type !== 'pointer') return;
    const [x, y] = [rect.left + said.x! * rect.width, rect.top + said.y! * rect.height];
    dot.style.translate = `${x}px ${y}px`;
  });
}

/** Moves the pointer with a finger on a small slide, while `isFree`: no tool is taken there. */
export function pointByTouch(
  { shared }: Stage,
  frame: HTMLElement,
  box: () => DOMRect | null,
  isFree: () => boolean,
): void {
  frame.style.touchAction = 'none';
  let waiting = 0;
  const say = (x: number | null, y: number | null) => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => shared.say({ type: 'pointer', x, y }));
  };
  const move = ({ clientX, clientY, pointerType }: PointerEvent) => {
    const rect = box();
    if (pointerType === 'mouse' || !rect || !isFree()) return;
    const within = (value: number) => Math.max(0, Math.min(1, value));
    say(within((clientX - rect.left) / rect.width), within((clientY - rect.top) / rect.height));
  };
  frame.addEventListener('pointerdown', move);
  frame.addEventListener('pointermove', move);
  for (const end of ['pointerup', 'pointercancel'] as const)
    frame.addEventListener(end, () => say(null, null));
}
