import type { Keeper } from '../talk/shared.ts';

/** How long a change may wait before it is kept, in milliseconds: while somebody draws there are many. */
const waitMs = 250;

/** Keeps texts for the session of this window, which lives through a reload; where there is no store, nothing is kept. */
export function keepForSession(name: string): Keeper {
  let waiting: (() => string) | null = null;
  const write = () => {
    if (!waiting) return;
    try {
      sessionStorage.setItem(name, waiting());
    } catch {
      // The store is full or refused.
    }
    waiting = null;
  };
  addEventListener('pagehide', write);
  return {
    read: () => {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write: (text) => {
      if (!waiting) setTimeout(write, waitMs);
      waiting = text;
    },
  };
}
