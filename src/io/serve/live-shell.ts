import { createHash } from 'node:crypto';

/** A page and the policy to send with it. */
export interface ShellPage {
  readonly html: string;
  readonly policy: string;
}

// Runs in the browser. Text from the build is only ever set as text, never as markup.
const script = `
const frame = document.querySelector('iframe');
const notice = document.querySelector('pre');
let lost = false;

const slide = () => {
  try { return frame.contentWindow.location.hash; } catch { return ''; }
};
frame.addEventListener('load', () => {
  document.title = frame.contentDocument?.title ?? '';
  frame.contentWindow.focus();
});
addEventListener('focus', () => frame.contentWindow.focus());
addEventListener('pagehide', () => sessionStorage.setItem('slide', slide()));
frame.src = '/deck/' + (location.hash || sessionStorage.getItem('slide') || '');

const reload = () => {
  notice.hidden = true;
  frame.contentWindow.location.reload();
};
const events = new EventSource('/events');
events.addEventListener('reload', reload);
events.addEventListener('problem', (event) => {
  notice.textContent = JSON.parse(event.data);
  notice.hidden = false;
});
events.addEventListener('error', () => { lost = true; });
events.addEventListener('open', () => {
  if (lost) reload();
  lost = false;
});
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
 * The page around a served deck. It holds the deck in a frame, byte for byte as it was built, and reloads the frame at
 * its slide after a build; what is wrong with a build is shown over the lower edge until the next good one.
 */
export function liveShell(): ShellPage {
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
