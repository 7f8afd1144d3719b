import { withLentBrowser } from '../../io/browser/lent-browser.ts';
import { serveThread } from '../../io/thread.ts';
import { type DeckLook, lookAtDeck, type LookOptions } from '../../prepare/live/look-at-deck.ts';

/** A deck to be looked at. */
export interface LookQuestion {
  readonly path: string;
  readonly options: LookOptions;
}

// The program of a thread beside `lectern present`: what takes long holds up no answer and no patch. Its browser starts
// with the first slide that has to be measured, and stays for those after it.
const controller = new AbortController();
await withLentBrowser({ signal: controller.signal }, (browser) =>
  serveThread<LookQuestion, DeckLook>(({ path, options }, signal) =>
    lookAtDeck(path, options, { browser, signal }),
  ),
).catch(() => undefined);
