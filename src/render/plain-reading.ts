/**
 * The sheet for who runs no scripts: all slides below each other as a plain document, in the look that the browser gives
 * it and the colours and fonts of the theme. What the theme arranges on a page of fixed size is undone, but for drawings.
 */
export const plainReadingCss = `
html, body, .reveal, .reveal .slides, .reveal .slides :not(svg, svg *, math, math *) { all: revert !important; }
.reveal .slides *::before, .reveal .slides *::after { content: none !important; }
html { background: var(--deck-bg, Canvas) !important; }
body {
  box-sizing: border-box !important; max-width: 46rem !important; margin: 0 auto !important; padding: 2rem 1.25rem 4rem !important;
  color: var(--deck-ink, CanvasText) !important; font: 1.125rem/1.55 var(--deck-font-text, serif), serif !important; overflow-wrap: break-word !important;
}
.reveal .slides section[data-layout] { padding-block: 1.5rem !important; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent) !important; }
.reveal .slides :is(h1, h2) { font-family: var(--deck-font-display, serif), serif !important; line-height: 1.15 !important; margin-block: 0.5em !important; }
.reveal .slides :is(img, video, svg) { max-width: 100% !important; height: auto !important; }
.reveal .slides .body svg:not(.icon) { width: 100% !important; }
.reveal .slides figure { margin-inline: 0 !important; }
.reveal .slides :is(table, pre) { max-width: 100% !important; overflow-x: auto !important; }
.reveal .slides table { border-collapse: collapse !important; }
.reveal .slides :is(th, td) { padding: 0.3em 0.8em 0.3em 0 !important; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent) !important; text-align: start !important; vertical-align: top !important; }
.reveal .slides pre { white-space: pre-wrap !important; font: 0.875rem/1.5 var(--deck-font-mono, monospace), monospace !important; }
.reveal .slides a { color: var(--deck-accent-text, LinkText) !important; }
.reveal .slides .sr-only :is(h1, h2) { position: static !important; }
.reveal .slides :is(aside.notes, .foot, .art, .katex-html, section[data-visibility='hidden']) { display: none !important; }
`;
