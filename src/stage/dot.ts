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
