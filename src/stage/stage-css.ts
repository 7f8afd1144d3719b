/**
 * The look of the tools around the slides, in the colours and fonts of the deck's theme. It stands in a tree of its own,
 * so that neither reaches the other but by these variables.
 */
export const stageCss = `
:host {
  --bg: var(--deck-bg, #fff);
  --ink: var(--deck-ink, #1b1b1b);
  --muted: color-mix(in srgb, var(--ink) 74%, var(--bg));
  --line: color-mix(in srgb, var(--ink) 22%, var(--bg));
  --soft: color-mix(in srgb, var(--ink) 7%, var(--bg));
  --accent: var(--deck-accent, #1f5fd0);
  position: static;
  color: var(--ink);
  font: 400 1rem/1.4 var(--deck-font-body, system-ui), system-ui, sans-serif;
  font-synthesis: none;
  font-variant-numeric: lining-nums tabular-nums;
  letter-spacing: normal;
  text-align: start;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
:where(h1, h2, h3, p, ul, dl, dd, blockquote, button, input) { margin: 0; padding: 0; font: inherit; color: inherit; }
ul { list-style: none; }
button { border: 0; background: none; cursor: pointer; touch-action: manipulation; }
:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
mark { background: var(--deck-mark, #ffe48a); color: inherit; }
kbd {
  display: inline-block; min-inline-size: 1.8em; padding: 0.05em 0.45em; border: 1px solid var(--line); border-block-end-width: 2px;
  border-radius: 4px; background: var(--soft); font: 600 0.8125em/1.5 var(--deck-font-body, system-ui), sans-serif; text-align: center; white-space: nowrap;
}
.icon { display: grid; place-items: center; inline-size: 44px; block-size: 44px; border-radius: 6px; }
.drawn { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }

.bar {
  position: fixed; inset-block-end: max(14px, env(safe-area-inset-bottom)); inset-inline: 0; z-index: 40;
  display: flex; flex-wrap: wrap; align-items: center; justify-content: center; inline-size: fit-content; max-inline-size: calc(100vw - 16px);
  margin-inline: auto; padding: 4px; border-radius: 10px; background: var(--ink); color: var(--bg);
  box-shadow: 0 0 0 1px color-mix(in srgb, var(--bg) 35%, transparent), 0 6px 24px rgb(0 0 0 / 0.28);
  transition: opacity 0.2s, translate 0.2s;
}
.bar:not(.pens, [data-shown], :hover, :focus-within) { opacity: 0; translate: 0 12px; pointer-events: none; }
.bar:has(~ .pens:not([hidden])), .pens:not([hidden]) ~ .bar { display: none; }
.bar :is(.icon, .color):hover { background: color-mix(in srgb, var(--bg) 20%, transparent); }
.bar [aria-pressed='true'].icon { background: var(--bg); color: var(--ink); }
.bar :focus-visible { outline-color: var(--bg); outline-offset: -4px; }
.rule { inline-size: 1px; block-size: 26px; margin-inline: 5px; background: color-mix(in srgb, var(--bg) 35%, transparent); }
.color { display: grid; place-items: center; inline-size: 38px; block-size: 44px; border-radius: 6px; }
.color::before { content: ''; inline-size: 20px; block-size: 20px; border-radius: 50%; border: 1px solid var(--bg); background: var(--of); }
.color[aria-pressed='true']::before { box-shadow: 0 0 0 3px var(--ink), 0 0 0 5px var(--bg); }
.color[data-ink='red'] { --of: #e0332b; }
.color[data-ink='blue'] { --of: #2b7de0; }
.color[data-ink='green'] { --of: #1f9d4d; }
.color[data-ink='yellow'] { --of: #f2b807; }
.color[data-ink='ink'] { --of: var(--ink); }

.tool-layer { position: fixed; inset: 0; z-index: 20; touch-action: none; cursor: crosshair; }
.tool-layer[data-tool='pointer'] { cursor: none; }
.tool-layer[data-tool='eraser'] { cursor: cell; }
.dot {
  position: fixed; inset: 0 auto auto 0; z-index: 35; inline-size: 18px; block-size: 18px; margin: -9px; border-radius: 50%;
  background: #ff2b1f; box-shadow: 0 0 0 3px rgb(255 255 255 / 0.85), 0 0 16px 6px rgb(255 43 31 / 0.55); pointer-events: none;
}

.cover { position: fixed; inset: 0; z-index: 50; inline-size: 100%; block-size: 100%; background: #000; color: #000; cursor: none; }
.cover[data-screen='white'] { background: #fff; color: #fff; }
.cover span { position: absolute; inset-block-end: 24px; inset-inline: 0; }
.cover:focus-visible { outline: none; color: #777; }

.jump {
  position: fixed; inset-block-start: 24px; inset-inline: 0; z-index: 45; inline-size: fit-content; margin-inline: auto; padding: 8px 18px;
  border-radius: 10px; background: var(--ink); color: var(--bg); font-size: 1.25rem; box-shadow: 0 6px 24px rgb(0 0 0 / 0.28);
}
.jump b { margin-inline-end: 0.7em; font-size: 1.5rem; }
.jump kbd { background: none; border-color: currentColor; }

.dialog {
  position: fixed; z-index: 60; flex-direction: column; padding: 0; border: 1px solid var(--line); border-radius: 10px;
  background: var(--bg); color: var(--ink); box-shadow: 0 16px 60px rgb(0 0 0 / 0.35); overflow: hidden;
}
.dialog[open] { display: flex; }
.dialog::backdrop { background: rgb(0 0 0 / 0.45); }
.dialog > header { display: flex; flex: none; align-items: center; justify-content: space-between; padding: 10px 10px 8px 24px; border-block-end: 1px solid var(--line); }
.dialog h2 { font: var(--deck-weight-heading, 600) 1.5rem/1.2 var(--deck-font-display, inherit), sans-serif; }
.dialog > header .icon:hover { background: var(--soft); }
.dialog-body { flex: 1; min-block-size: 0; overflow-y: auto; padding: 16px 24px 24px; }
.help { inline-size: min(62rem, calc(100vw - 32px)); max-block-size: calc(100dvh - 32px); }
.help .dialog-body { columns: 24rem; column-gap: 40px; }
.help section { break-inside: avoid; padding-block-end: 20px; }
.help h3 { padding-block-end: 6px; color: var(--muted); font-weight: 600; }
.help dl > div { display: grid; grid-template-columns: 11.5rem 1fr; gap: 12px; padding-block: 5px; border-block-start: 1px solid var(--line); }
.help dt { display: flex; flex-wrap: wrap; gap: 4px; }
.search { inline-size: min(40rem, calc(100vw - 32px)); block-size: min(36rem, calc(100dvh - 32px)); }
.search .dialog-body { display: flex; flex-direction: column; padding: 0; overflow: hidden; }
.search input { flex: none; inline-size: auto; margin: 14px 24px 8px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 6px; background: var(--bg); font-size: 1.25rem; }
.search .count { padding: 0 24px 8px; color: var(--muted); font-size: 0.875rem; }
.search ul { flex: 1; overflow-y: auto; border-block-start: 1px solid var(--line); }
.search li { display: grid; grid-template-columns: 2.5rem 1fr auto; gap: 0 8px; padding: 8px 24px; cursor: pointer; }
.search li b { font-weight: 600; color: var(--muted); }
.search li i { font-style: normal; color: var(--muted); }
.search li small { grid-column: 2 / -1; color: var(--muted); font-size: 0.875rem; }
.search li:hover { background: var(--soft); }
.search li[aria-selected='true'] { background: var(--ink); color: var(--bg); }
.search li[aria-selected='true'] :is(b, i, small) { color: inherit; }
.search li[aria-selected='true'] mark { color: var(--deck-ink, #1b1b1b); background: var(--bg); }
.overview { inline-size: 100vw; block-size: 100dvh; max-inline-size: none; max-block-size: none; border: 0; border-radius: 0; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 20px; }
.cell { display: grid; grid-template-columns: auto 1fr; align-content: start; gap: 6px 8px; padding: 0; font-size: 0.875rem; text-align: start; }
.cell .frame { grid-column: 1 / -1; position: relative; aspect-ratio: var(--ratio); border: 1px solid var(--line); background: var(--soft); overflow: hidden; }
.cell:hover .frame { border-color: var(--ink); }
.cell[aria-current] .frame { outline: 3px solid var(--accent); outline-offset: 2px; }
.cell:focus-visible { outline: none; }
.cell:focus-visible .frame { outline: 4px solid var(--ink); outline-offset: 3px; }
.cell b { font-weight: 600; }
.cell .title { overflow: hidden; color: var(--muted); text-overflow: ellipsis; white-space: nowrap; }
.sources { inset: 0 0 0 auto; inline-size: min(30rem, 100vw); block-size: 100%; max-block-size: 100%; margin: 0; border-width: 0 0 0 1px; border-radius: 0; }
.sources section + section { margin-block-start: 24px; padding-block-start: 20px; border-block-start: 1px solid var(--line); }
.sources h3 { font-weight: 600; }
.sources blockquote { display: grid; grid-template-columns: 2.5rem 1fr; gap: 8px; margin-block-start: 10px; }
.sources cite { color: var(--muted); font-style: normal; font-size: 0.8125rem; line-height: 1.8; overflow-wrap: anywhere; }
.sources blockquote p { color: var(--muted); font-family: var(--deck-font-text, inherit), serif; line-height: 1.5; }
.sources mark { color: var(--ink); background: color-mix(in srgb, var(--accent) 20%, var(--bg)); padding-block: 0.1em; }

@media (min-width: 641px) { .sources[open] ~ .bar { inset-inline-end: 30rem; max-inline-size: calc(100vw - 30rem - 16px); } }

@media (max-width: 640px) {
  .icon { inline-size: 40px; }
  .search li { grid-template-columns: 2.5rem 1fr; }
  .search li i { grid-column: 2; font-size: 0.875rem; }
  .bar [data-short='Speaker'], .bar [data-short='Keys'] { display: none; }
  .help dl > div { grid-template-columns: 8.5rem 1fr; }
  .sources { inset: auto 0 0 0; inline-size: 100%; max-inline-size: 100%; block-size: 60%; border-width: 1px 0 0; border-radius: 12px 12px 0 0; }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; } }
@media (forced-colors: active) {
  .bar, .dialog, .jump { border: 1px solid CanvasText; }
  .bar [aria-pressed='true'] { outline: 3px solid Highlight; outline-offset: -4px; }
  .search li[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
  .color::before, .dot, .cover { forced-color-adjust: none; }
}
@media print { :host { display: none; } }
`;

/** What stands in the page itself: what was drawn on slides, and slides that stand still. */
export const pageCss = `
.lectern-ink { position: absolute; inset: 0; z-index: 5; display: block; inline-size: 100%; block-size: 100%; max-inline-size: none; margin: 0; overflow: hidden; pointer-events: none; }
.lectern-view.reveal { position: absolute; inset: 0; overflow: hidden; pointer-events: none; touch-action: auto; }
.lectern-view .slides { position: absolute; inset: 0 auto auto 0; display: block; margin: 0; perspective: none; transform-origin: 0 0; text-align: start; overflow: hidden; }
.lectern-view .slides > section[data-layout] {
  position: absolute; inset: 0; display: block; inline-size: 100%; block-size: 100%; opacity: 1; visibility: visible; transform: none; contain: strict; overflow: clip;
}
.lectern-view .fragment { transition: none !important; }
@media (prefers-reduced-motion: reduce) {
  .reveal .slides, .reveal .slides section, .reveal .fragment, .reveal .slide-background { transition: none !important; }
}
`;
