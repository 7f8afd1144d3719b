import { createHash } from 'node:crypto';
import type { Role } from '../../talk/hub.ts';
import { relayScript, shellScript } from './shell-script.ts';

/** A page and the policy to send with it. */
export interface ShellPage {
  readonly html: string;
  readonly policy: string;
}

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
): ShellPage {
  const given = { view: role, query, lostText, follow };
  const settings = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  const patching = role === 'slides' ? patchScript : '';
  const script = [...settings, patching, relayScript, shellScript].join('\n');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>lectern</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<iframe title="Deck" allow="fullscreen; autoplay"></iframe>
<pre role="alert" hidden></pre>
<script>${script}</script>
</body>
</html>
`;
  return { html, policy: policyFor(script, style, ["connect-src 'self'", "frame-src 'self'"]) };
}

/** A policy that lets a page run its own script and wear its own sheet, and nothing else but what is allowed. */
export function policyFor(script: string, sheet: string, allowed: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(sheet)}`,
    'img-src data:',
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
