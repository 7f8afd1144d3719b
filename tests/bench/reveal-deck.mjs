import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Marked } from 'marked';
import { makeOutline } from './make-outline.mjs';
import { packageFile } from './peers.mjs';

/** The deck of so many slides as a page of Reveal.js and its white theme, for the tools that start from one. */
export function makeRevealDeck(slides) {
  const marked = new Marked({ gfm: true });
  const [, , ...parts] = makeOutline(slides, { tool: 'none' }).split(/^---$/m);
  const sections = parts.map((part) => `<section>${marked.parse(part)}</section>`);
  const dist = pathToFileURL(dirname(packageFile('reveal.js')));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bridges and roads</title>
<link rel="stylesheet" href="${dist}/reveal.css"><link rel="stylesheet" href="${dist}/theme/white.css"></head>
<body><div class="reveal"><div class="slides">
${sections.join('\n')}
</div></div><script src="${dist}/reveal.js"></script>
<script>Reveal.initialize({ width: 1920, height: 1080, transition: 'none' });</script></body></html>
`;
}
