import { hasModal } from './dialog.ts';
import type { Jump } from './jump.ts';
import { type Action, findAction } from './keys.ts';
import { inks } from '../talk/messages.ts';
import type { Shared } from '../talk/shared.ts';
import type { Tools } from './tools.ts';

/** What keys work on. */
export interface Desk {
  readonly root: ShadowRoot;
  readonly shared: Shared;
  readonly tools: Tools;
  readonly jump: Jump;
  /** Does what a key asks for; false where there is nothing to do, so that the key goes on to the page. */
  readonly act: (action: Action, key: string) => boolean;
  /** Keys that the deck itself has given another meaning. */
  readonly isTaken: (event: KeyboardEvent) => boolean;
}

/** Answers the keys of the lectern before Reveal.js and the browser do. */
export function listenToKeys(desk: Desk): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || isWriting(event) || hasModal(desk.root) || desk.isTaken(event)) return;
      // A button that has the focus answers its own keys, and Reveal.js does not answer them too.
      if (isPressing(event)) event.stopImmediatePropagation();
      else if (answer(desk, event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
}

function answer({ shared, tools, jump, act }: Desk, event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  const action = findAction(event, tools.isDrawing);
  const isPlain = !ctrlKey && !altKey && !metaKey;
  if (shared.blank !== null && isPlain && !/^(?:Shift|Control|Alt|Meta|CapsLock|F\d+)$/.test(key)) {
    const isOther = (action === 'black' || action === 'white') && action !== shared.blank;
    shared.say({ type: 'blank', screen: isOther ? action : null });
    return true;
  }
  if (isPlain && /^\d$/.test(key)) {
    const ink = inks[Number(key) - 1];
    if (!tools.isDrawing) jump.type(key);
    else if (ink) tools.dip(ink);
    return true;
  }
  if (isPlain && key === 'Enter' && jump.take()) return true;
  return action !== null && act(action, key);
}

const isWriting = (event: Event): boolean => {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
};

const isPressing = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  const isButton =
    target instanceof Element && target.closest('button, summary, video, audio, a[href]') !== null;
  return isButton && (event.key === 'Enter' || event.key === ' ');
};
