import { type Message, readMessage } from '../talk/messages.ts';

/** The tie between the windows of a deck. */
export interface Link {
  /** Tells every window that is known. */
  send(message: Message): void;
  /** Tells the windows of this browser that the slides are newer here. */
  renew(): void;
  /** Opens another window of this deck, or brings the one to the front that is there; false where the browser refuses. */
  open(role: 'slides' | 'speaker', hash?: string): boolean;
  /** True while another window answers. */
  isAlive(): boolean;
}

/** Name of a window, which outlives its reload and is read by none but itself; it ends in the secret. */
const named = /^lectern-[0-9a-f]{8}-([0-9a-f]{32})$/;

/** Silence after which another window counts as gone, in milliseconds; timers of hidden windows are slow. */
const silentMs = 4000;

/**
 * Ties this window to others of the same deck, by messages that the browser carries: they pass between files opened from
 * a folder too, where nothing else does. Only who knows the secret is heard, a number of 128 bits that one window gives
 * the other in its name, and only from the same origin; so a page that opens a deck, or is opened from it, is not.
 *
 * A deck that is served stands in a frame, and the page around it carries messages to and from the server. What a window
 * hears from one side it passes on to the other; there is one way from each window to each other one.
 */
export function makeLink(hear: (message: Message) => void, hello: () => Message): Link {
  const given = named.exec(window.name)?.[1];
  const secret = given ?? recall() ?? make();
  keep(secret);
  if (given === undefined) window.name = nameWindow(secret);
  const others = new Set<Window>();
  let heardMs = -Infinity;
  let opened: Window | null = null;
  const opener = window.opener as Window | null;
  // A page that opened a deck without a secret is no window of it, and is told none.
  if (opener && given !== undefined) others.add(opener);
  const carrier = parent !== window && given !== undefined ? parent : null;
  // Files have no origin that could be named; the secret goes to none but windows that were given it.
  const target = isFile ? '*' : location.origin;
  const tell = (other: Window, message: Message) => other.postMessage({ lectern: secret, message }, target);
  const tellOthers = (message: Message, except: MessageEventSource | null = null) => {
    for (const other of others) {
      if (other.closed) others.delete(other);
      else if (other !== except) tell(other, message);
    }
  };

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (!(isFile ? ['null', 'file://'] : [location.origin]).includes(origin) || !source) return;
    if (typeof data !== 'object' || data === null) return;
    const { lectern, message: said } = data as { lectern?: unknown; message?: unknown };
    const message = lectern === secret ? readMessage(said) : null;
    if (!message) return;
    if (source !== carrier) {
      others.add(source as Window);
      heardMs = message.type === 'bye' ? -Infinity : performance.now();
    }
    hear(message);
    if (message.type === 'hello' || message.type === 'bye') return;
    if (message.type !== 'company') tellOthers(message, source);
    if (carrier && source !== carrier && message.type !== 'renewed') tell(carrier, message);
  });

  const send = (message: Message) => {
    tellOthers(message);
    if (carrier) tell(carrier, message);
  };
  const isAlive = () => others.size > 0 && performance.now() - heardMs < silentMs;
  setInterval(() => {
    for (const other of others) if (other.closed) others.delete(other);
    if (others.size > 0) tellOthers(hello());
  }, 1000);
  return {
    send,
    renew: () => tellOthers({ type: 'renewed', at: 0 }),
    isAlive,
    open: (wanted, hash = '') => {
      const known = opened?.closed === false ? opened : [...others].find(({ closed }) => !closed);
      if (known && (known === opened || isAlive())) {
        known.focus();
        return true;
      }
      // The slides stand in their page, which keeps them up to date; the view of the speaker needs no server to go on.
      const address = new URL(carrier && wanted === 'slides' ? parent.location.href : location.href);
      address.search = wanted === 'speaker' ? '?speaker' : '';
      address.hash = hash;
      const features = wanted === 'speaker' ? 'popup,width=1280,height=800' : '';
      opened = window.open(address, nameWindow(secret), features);
      if (opened) others.add(opened);
      return opened !== null;
    },
  };
}

/** A new name each time: one of a window that is about to close would lead to that window. */
const nameWindow = (secret: string): string => `lectern-${make().slice(0, 8)}-${secret}`;

const isFile = location.protocol === 'file:';

const place = `lectern-link ${location.pathname}`;

function recall(): string | null {
  try {
    const kept = sessionStorage.getItem(place);
    return kept !== null && /^[0-9a-f]{32}$/.test(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(secret: string): void {
  try {
    sessionStorage.setItem(place, secret);
  } catch {
    // Without a store a reloaded window has its name.
  }
}

function make(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
