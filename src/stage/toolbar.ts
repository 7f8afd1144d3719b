import { make, makeButton, type IconName } from './elements.ts';
import type { Action } from './keys.ts';
import { inks } from '../talk/messages.ts';
import type { Tools } from './tools.ts';

/** How long the bar stays after the pointer has rested, in milliseconds. */
const restMs = 2500;

/** Does what a key does. */
type Act = (action: Action) => void;

const buttons: readonly (readonly [Action, IconName, string, string])[] = [
  ['previous', 'back', 'Back', 'Page up'],
  ['next', 'next', 'Next', 'Page down'],
  ['overview', 'grid', 'All slides', 'O'],
  ['search', 'search', 'Search', '/'],
  ['pen', 'pen', 'Draw', 'D'],
  ['pointer', 'pointer', 'Pointer', 'X'],
  ['sources', 'sources', 'Sources', 'C'],
  ['black', 'black', 'Black screen', 'B'],
  ['speaker', 'speaker', 'Speaker view', 'S'],
  ['full', 'full', 'Full screen', 'F'],
  ['help', 'help', 'Keys', '?'],
];

/**
 * The bar at the foot of the slides with what can be done there, for who has no keys. It shows itself to a pointer that comes near
 * the lower edge, to a tap, and to the keyboard, and goes again by itself.
 */
export function makeToolbar(root: ShadowRoot, deeds: Readonly<Partial<Record<Action, () => unknown>>>): void {
  const bar = make('div', { class: 'bar', set: { role: 'group', 'aria-label': 'Presenting' } });
  const given = buttons.filter(([action]) => deeds[action]);
  bar.append(
    ...given.map(([action, icon, label, key]) => makeButton(icon, label, () => deeds[action]?.(), key)),
  );
  root.append(bar);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    bar.dataset.shown = '';
    clearTimeout(timer);
    timer = setTimeout(() => delete bar.dataset.shown, restMs);
  };
  addEventListener('pointermove', ({ clientY, pointerType }) => {
    if (pointerType === 'mouse' && clientY > innerHeight - 90) show();
  });
  // A tap, which is no swipe.
  let began: readonly [number, number] | null = null;
  addEventListener('pointerdown', ({ pointerType, clientX, clientY, isPrimary }) => {
    began = pointerType !== 'mouse' && isPrimary ? [clientX, clientY] : null;
  });
  addEventListener('pointerup', ({ clientX, clientY }) => {
    if (began && Math.hypot(clientX - began[0], clientY - began[1]) < 10) show();
    began = null;
  });
}

/** The bar with pens and colours that is there while somebody draws. */
export function makePenBar(root: ShadowRoot, tools: Tools, act: Act): void {
  const pens = (['pen', 'marker', 'eraser', 'pointer'] as const).map((tool) => {
    const label = { pen: 'Pen', marker: 'Highlighter', eraser: 'Eraser', pointer: 'Pointer' }[tool];
    const key = { pen: 'D', marker: 'M', eraser: 'E', pointer: 'X' }[tool];
    return { tool, button: makeButton(tool, label, () => tools.tool !== tool && tools.take(tool), key) };
  });
  const colors = inks.map((ink, at) => {
    const label = ink === 'ink' ? 'Colour of the text' : ink[0]!.toUpperCase() + ink.slice(1);
    const set = { type: 'button', 'aria-label': label, title: `${label} (${at + 1})`, 'data-ink': ink };
    return { ink, button: make('button', { class: 'color', set, click: () => tools.dip(ink) }) };
  });
  const bar = make(
    'div',
    { class: 'bar pens', set: { role: 'group', 'aria-label': 'Drawing' } },
    ...pens.map(({ button }) => button),
    make('span', { class: 'rule' }),
    ...colors.map(({ button }) => button),
    make('span', { class: 'rule' }),
    makeButton('undo', 'Undo', () => act('undo'), 'U'),
    makeButton('clear', 'Clear the slide', () => act('clear'), 'Delete'),
    makeButton('save', 'Save drawings', () => act('save'), 'Ctrl + S'),
    makeButton('close', 'Stop drawing', () => tools.take(null), 'Esc'),
  );
  root.append(bar);
  const update = () => {
    bar.hidden = tools.tool === null;
    for (const { tool, button } of pens) button.setAttribute('aria-pressed', String(tools.tool === tool));
    for (const { ink, button } of colors) button.setAttribute('aria-pressed', String(tools.ink === ink));
  };
  tools.listen(update);
  update();
}
