/** What an element is made with. Texts are only ever set as text. */
interface Made {
  readonly class?: string;
  readonly id?: string;
  readonly text?: string;
  /** Attributes; null leaves one out. */
  readonly set?: Readonly<Record<string, string | number | null>>;
  readonly click?: (event: MouseEvent) => void;
}

/** An element with what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  made: Made = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (made.class !== undefined) element.className = made.class;
  if (made.id !== undefined) element.id = made.id;
  if (made.text !== undefined) element.textContent = made.text;
  for (const [key, value] of Object.entries(made.set ?? {}))
    if (value !== null) element.setAttribute(key, String(value));
  if (made.click) element.addEventListener('click', made.click as EventListener);
  element.append(...children);
  return element;
}

/** An element of SVG. */
export function draw(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A button with an icon that says in words what it does, with its key. */
export function makeButton(icon: IconName, label: string, click: () => void, key = ''): HTMLButtonElement {
  const hint = key === '' ? label : `${label} (${key})`;
  // The first word is the caption, where there is room for one.
  const set = { type: 'button', 'aria-label': label, title: hint, 'data-short': label.split(' ')[0]! };
  return make('button', { class: 'icon', set, click }, drawIcon(icon));
}

/** A small drawing in lines, in the colour of the text beside it. */
export function drawIcon(name: IconName): SVGElement {
  const set = { viewBox: '0 0 24 24', class: 'drawn', 'aria-hidden': 'true' };
  return draw('svg', set, draw('path', { d: icons[name] }));
}

/** Names of the icons. */
export type IconName = keyof typeof icons;

const icons = {
  back: 'M15 5l-7 7 7 7',
  black: 'M4 5h16v14H4zM7 8h10v8H7zM8 9h8v6H8zM9 10h6v4H9zM10 11h4v2h-4z',
  clear: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  close: 'M6 6l12 12M18 6L6 18',
  eraser: 'M9 19l-5-5 9-9 7 7-7 7zM9 19h11M8.500 9.500l7 7',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  grid: 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z',
  help: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 18v.01',
  larger: 'M3 18l5-12 5 12M5 14h6M17 9v6M14 12h6',
  marker: 'M4 20h7M6 16l9-11 4 4-11 9H6zM13 7l4 4',
  next: 'M9 5l7 7-7 7',
  pause: 'M8 5v14M16 5v14',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4',
  play: 'M7 5l12 7-12 7z',
  pointer: 'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 3v2M12 19v2M3 12h2M19 12h2',
  reset: 'M5 12a7 7 0 1 0 2-5L4 10M4 4v6h6',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13M15.500 15.500L20 20',
  smaller: 'M3 18l5-12 5 12M5 14h6M14 12h6',
  sources: 'M6 4h9l4 4v12H6zM9 11h7M9 15h7',
  speaker: 'M4 5h16v10H4zM9 20h6M12 15v5M8 9h8M8 12h5',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10H9',
  white: 'M4 5h16v14H4z',
} as const;
