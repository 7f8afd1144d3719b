import type { Role } from '../../talk/hub.ts';
import { type OwnPage, ownPage } from './own-page.ts';
import { relayScript, shellScript } from './shell-script.ts';

/** How a deck is shown while it is edited. */
export interface ShellOptions {
  /** Defines `patchDeck(window, patch, follow)`. */
  readonly patchScript: string;
  /** The deck goes to the slide that is edited. */
  readonly follow: boolean;
}

/** What a page around a deck is for. */
export interface ShellView {
  readonly role: Role;
  /** Query string of the deck, by which it knows what it is to be. */
  readonly query: '' | '?speaker' | '?remote' | '?follow';
  /** Said while there is no connection; empty says nothing. */
  readonly lostText: string;
}

const style = `
html, body { height: 100%; margin: 0; overflow: hidden; background: #111; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
pre {
  position: fixed; inset: auto 0 0 0; max-height: 45%; margin: 0; padding: 1em 1.25em; overflow: auto;
  font: 14px/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap;
  color: #fff; background: #7a1420; border-top: 3px solid #ff8a8a;
}
pre[hidden] { display: none; }
`;

/**
 * The page around a served deck. It holds the deck in a frame, byte for byte as it would be built, brings it up to date from
 * outside after each change, and carries what it says to the other windows of the talk.
 */
export function liveShell(
  { patchScript, follow }: ShellOptions,
  { role, query, lostText }: ShellView,
): OwnPage {
  const given = { view: role, query, lostText, follow };
  const settings = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  const patching = role === 'slides' ? patchScript : '';
  const script = [...settings, patching, relayScript, shellScript].join('\n');
  return ownPage({
    body: '<iframe title="Deck" allow="fullscreen; autoplay"></iframe>\n<pre role="alert" hidden></pre>',
    script,
    style,
    allowed: ["connect-src 'self'", "frame-src 'self'"],
  });
}
