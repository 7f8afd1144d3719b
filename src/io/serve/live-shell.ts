import { createHash } from 'node:crypto';

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

// Runs in the browser. Text from the build is only ever set as text; the markup of slides is what the build has cleaned.
// What state a deck that has loaded stands in is told by a header of its answer.
const shellScript = `
const frame = document.querySelector('iframe');
const notice = document.querySelector('pre');
let lost = false;
let version = null;
let waiting = [];

const slide = () => {
  try { return frame.contentWindow.location.hash; } catch { return ''; }
};
const loadedVersion = (window) => {
  const [entry] = window.performance.getEntriesByType('navigation');
  const told = entry?.serverTiming?.find(({ name }) => name === 'version');
  return told ? Number(told.description) : null;
};
const reload = () => {
  version = null;
  frame.contentWindow.location.reload();
};
const apply = () => {
  while (version !== null && waiting.length > 0) {
    const { from, to, ...patch } = waiting.shift();
    if (to <= version) continue;
    if (from !== version || patch.reload) return reload();
    let done = false;
    try { done = patchDeck(frame.contentWindow, patch, follow); } catch (error) { console.error(error); }
    if (!done) return reload();
    version = to;
    document.documentElement.dataset.version = to;
  }
};
frame.addEventListener('load', () => {
  const { contentWindow: window, contentDocument } = frame;
  document.title = contentDocument?.title ?? '';
  window.focus();
  const ready = () => {
    if (frame.contentWindow !== window || !window.Reveal) return;
    version = loadedVersion(window);
    document.documentElement.dataset.version = version;
    if (version === null) waiting = [];
    apply();
  };
  if (!window.Reveal || window.Reveal.isReady()) ready();
  else window.Reveal.on('ready', ready);
});
addEventListener('focus', () => frame.contentWindow.focus());
addEventListener('pagehide', () => sessionStorage.setItem('slide' + location.pathname, slide()));
frame.src = 'deck/' + (location.hash || sessionStorage.getItem('slide' + location.pathname) || '');

const events = new EventSource('events');
const on = (name, act) => events.addEventListener(name, (event) => act(event.data ? JSON.parse(event.data) : null));
on('patch', (patch) => {
  waiting.push(patch);
  apply();
});
on('reload', () => {
  notice.hidden = true;
  reload();
});
on('problem', (text) => {
  notice.textContent = text;
  notice.hidden = false;
});
on('mended', () => { notice.hidden = true; });
on('hello', (now) => {
  if (lost) notice.hidden = true;
  if (lost && now !== version) reload();
  lost = false;
});
events.addEventListener('error', () => { lost = true; });
`;

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
 * The page around a served deck. It holds the deck in a frame, byte for byte as it would be built, and brings it up to date
 * from outside after each change; what is wrong is shown over the lower edge until it is mended.
 */
export function liveShell({ patchScript, follow }: ShellOptions): ShellPage {
  const script = `${patchScript}\nconst follow = ${follow};\n${shellScript}`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
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
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { html, policy: policy.join('; ') };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
