/** What a key can ask for at the lectern. */
export type Action =
  | 'next' | 'previous' | 'first' | 'last'
  | 'black' | 'white' | 'full' | 'start'
  | 'search' | 'overview' | 'help' | 'speaker' | 'sources'
  | 'pointer' | 'pen' | 'marker' | 'eraser' | 'undo' | 'clear' | 'save'
  | 'leave'; // prettier-ignore

/** Keys that do one thing. */
interface Shortcut {
  /** As `KeyboardEvent.key` names them, in lower case; with `ctrl+` and `shift+` where these are held. */
  readonly keys: readonly string[];
  /** Null for what is no single key. */
  readonly action: Action | null;
  /** As people read them. */
  readonly shown: string;
  readonly does: string;
  /** True where it only counts while something is drawn. */
  readonly drawing?: boolean;
}

/** Keys of a group, as the help and the docs list them. */
export interface KeyGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every key of a deck, those that Reveal.js itself answers included. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Slides',
    shortcuts: [
      { keys: [' ', 'enter', 'pagedown', 'n', 'arrowright', 'arrowdown'], action: 'next', shown: 'Space, Enter, Page down, N, →, ↓', does: 'Next step or slide' },
      { keys: ['backspace', 'pageup', 'p', 'arrowleft', 'arrowup', 'shift+ '], action: 'previous', shown: 'Page up, Backspace, P, ←, ↑', does: 'Step or slide before' },
      { keys: [], action: null, shown: 'Alt + →, Alt + ←', does: 'Next slide, slide before: steps are left out' },
      { keys: ['home'], action: 'first', shown: 'Home', does: 'First slide' },
      { keys: ['end'], action: 'last', shown: 'End', does: 'Last slide' },
      { keys: [], action: null, shown: 'Number, Enter', does: 'Slide with that number' },
      { keys: ['/', 'g'], action: 'search', shown: '/, G', does: 'Search for words or a number' },
      { keys: ['o'], action: 'overview', shown: 'O, Esc', does: 'All slides' },
    ],
  },
  {
    title: 'Screen',
    shortcuts: [
      { keys: ['b', '.'], action: 'black', shown: 'B, .', does: 'Black screen; any key shows the slides again' },
      { keys: ['w', ','], action: 'white', shown: 'W, comma', does: 'White screen' },
      { keys: ['f', 'shift+f5'], action: 'full', shown: 'F, Shift + F5', does: 'Full screen' },
      { keys: ['f5'], action: 'start', shown: 'F5', does: 'Full screen, from the first slide' },
      { keys: [], action: null, shown: 'Alt + click', does: 'Larger at this place; again or Esc: back' },
      { keys: [], action: null, shown: 'A', does: 'Stop and go on by itself, where slides do that' },
    ],
  },
  {
    title: 'Speaker',
    shortcuts: [
      { keys: ['s'], action: 'speaker', shown: 'S', does: 'Speaker view' },
      { keys: ['c'], action: 'sources', shown: 'C', does: 'Sources of the slide' },
      { keys: ['?', 'f1'], action: 'help', shown: '?, F1', does: 'These keys' },
      { keys: ['escape'], action: 'leave', shown: 'Esc', does: 'Close what is open' },
    ],
  },
  {
    title: 'Pointer and pen',
    shortcuts: [
      { keys: ['x'], action: 'pointer', shown: 'X', does: 'Pointer: a red dot' },
      { keys: ['d'], action: 'pen', shown: 'D', does: 'Pen' },
      { keys: ['m'], action: 'marker', shown: 'M', does: 'Highlighter' },
      { keys: ['e'], action: 'eraser', shown: 'E', does: 'Eraser' },
      { keys: [], action: null, shown: '1 to 5', does: 'Colour, while you draw', drawing: true },
      { keys: ['ctrl+z', 'u'], action: 'undo', shown: 'U, Ctrl + Z', does: 'Undo the last line', drawing: true },
      { keys: ['delete'], action: 'clear', shown: 'Delete', does: 'Clear the slide', drawing: true },
      { keys: ['ctrl+s'], action: 'save', shown: 'Ctrl + S', does: 'Save drawings as a file', drawing: true },
    ],
  },
]; // prettier-ignore

/** The key of an event as shortcuts name it. */
export function nameKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyLike, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const name = key.toLowerCase();
  // A sign that is typed with Shift, such as `?`, is its own name.
  const shift = shiftKey && (name.length > 1 || /[a-z]/.test(name)) ? 'shift+' : '';
  return `${ctrlKey || metaKey ? 'ctrl+' : ''}${shift}${name}`;
}

/** What is asked of a keyboard event. */
export interface KeyLike {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key asks for; null for one that is not ours. */
export function findAction(event: KeyLike, isDrawing: boolean): Action | null {
  if (event.altKey) return null;
  const name = nameKey(event);
  const all = keyGroups.flatMap(({ shortcuts }) => shortcuts);
  const found = all.find(({ keys, drawing = false }) => keys.includes(name) && (isDrawing || !drawing));
  return found?.action ?? null;
}
