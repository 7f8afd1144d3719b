/** The look of the speaker's page, on top of that of the tools. */
export const speakerCss = `
.speaker { position: fixed; inset: 0; display: flex; flex-direction: column; background: var(--bg); }
.top { display: flex; flex: none; align-items: center; gap: 8px 28px; padding: 12px 28px; border-block-end: 1px solid var(--line); }
.top h1 { flex: 1; min-inline-size: 0; overflow: hidden; color: var(--muted); font: var(--deck-weight-heading, 600) 1.125rem/1.3 var(--deck-font-display, inherit), sans-serif; text-overflow: ellipsis; white-space: nowrap; }
.times { display: flex; align-items: center; gap: 4px; }
.timer { margin-inline-end: 12px; white-space: nowrap; }
.elapsed { font-size: 2rem; font-weight: 600; line-height: 1.1; }
.total { color: var(--muted); }
.clock { margin-inline-start: 20px; padding-inline-start: 24px; border-inline-start: 1px solid var(--line); font-size: 2rem; line-height: 1.1; }
.pace { min-inline-size: 6.5em; margin-inline-end: 8px; padding: 3px 12px; border-radius: 99px; background: var(--soft); font-weight: 600; text-align: center; white-space: nowrap; }
[data-pace='ahead'] .pace { background: #2360b0; color: #fff; }
[data-pace='fine'] .pace { background: #1b7040; color: #fff; }
[data-pace='behind'] .pace { background: #f2b632; color: #241a00; }
[data-pace='late'] .pace { background: #bf2a1c; color: #fff; }

.speaker main { flex: 1; min-block-size: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1.3fr) minmax(0, 1fr); grid-template-areas: 'now notes' 'foot notes'; gap: 20px 28px; padding: 16px 28px 20px; }
.now { grid-area: now; }
.next { grid-area: foot; inline-size: calc(46% - 14px); min-block-size: 0; container-type: size; }
.notes { grid-area: notes; display: flex; flex-direction: column; min-block-size: 0; padding-inline-start: 28px; border-inline-start: 1px solid var(--line); }
.controls { grid-area: foot; justify-self: end; align-self: end; inline-size: calc(54% - 14px); display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; }
.line { display: flex; align-items: center; gap: 12px; min-block-size: 32px; padding-block-end: 6px; white-space: nowrap; }
.line h2 { font-weight: 600; }
.line .count { color: var(--muted); }
.notes .line h2 { flex: 1; }
.frame { position: relative; aspect-ratio: var(--ratio); border: 1px solid var(--line); background: var(--soft); overflow: hidden; }
.now .frame { max-block-size: 58vh; max-inline-size: calc(58vh * (var(--ratio))); }
.next .frame { inline-size: min(100cqi, calc((100cqb - 38px) * (var(--ratio)))); }
.frame .tool-layer { position: absolute; }
.veil, .end { position: absolute; inset: 0; display: grid; place-items: center; color: var(--muted); }
.veil { z-index: 10; inset-block-start: auto; padding: 6px; background: #000; color: #fff; font-weight: 600; }
.slide-time { display: flex; flex: 1; align-items: center; justify-content: flex-end; gap: 12px; color: var(--muted); }
.track { flex: 0 1 10rem; block-size: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
.fill { display: block; block-size: 100%; background: #1b7040; }
[data-pace='behind'] .fill { background: #f2b632; }
[data-pace='late'] .fill { background: #bf2a1c; }
[data-pace='late'] .share { color: var(--ink); font-weight: 600; }
.notes-text { flex: 1; overflow-y: auto; margin-inline-end: -12px; padding-inline-end: 12px; }
.controls .icon::after { content: attr(data-short); color: inherit; font-size: 0.75rem; line-height: 1; }
.controls .icon { align-content: center; gap: 5px; inline-size: auto; block-size: 56px; border: 1px solid var(--line); border-radius: 8px; }
.controls .icon:hover, .line .icon:hover, .times .icon:hover { background: var(--soft); }
.controls .icon:nth-child(2) { grid-column: span 2; background: var(--ink); color: var(--bg); border-color: var(--ink); }
.controls [aria-pressed='true'] { background: var(--ink); color: var(--bg); }
.lost { display: flex; flex: none; align-items: center; justify-content: space-between; gap: 8px 20px; padding: 6px 28px; background: var(--ink); color: var(--bg); }
.words { padding: 7px 16px; border-radius: 6px; background: var(--bg); color: var(--ink); font-weight: 600; }

@media (max-width: 760px) {
  .top { flex-wrap: wrap; padding: 8px 16px; }
  .top h1 { flex-basis: 100%; font-size: 1rem; }
  .times { flex: 1; gap: 0; }
  .elapsed, .clock { font-size: 1.25rem; }
  .timer { margin-inline-end: 8px; }
  .total { font-size: 0.875rem; }
  .times .icon { inline-size: 36px; }
  .pace { padding: 2px 9px; font-size: 0.8125rem; }
  .lost { padding-inline: 16px; }
  .clock { margin-inline-start: auto; padding: 0; border: 0; font-size: 1rem; white-space: nowrap; }
  .pace { min-inline-size: 0; }
  .speaker main { grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); grid-template-areas: 'now' 'notes' 'notes' 'controls'; gap: 12px; padding: 10px 16px; }
  .now .frame { max-block-size: 30vh; max-inline-size: calc(30vh * (var(--ratio))); }
  .next { display: none; }
  .notes { padding: 8px 0 0; border: 0; border-block-start: 1px solid var(--line); }
  .controls { grid-area: controls; justify-self: stretch; inline-size: auto; }
  .line { flex-wrap: wrap; gap: 4px 12px; }
  .remote ~ .pens { inset-block-end: 168px; }
  .remote .controls { grid-template-columns: repeat(10, 1fr); }
  .remote .controls .icon { grid-column: span 2; }
  .remote .controls .icon:nth-child(-n + 2) { order: 1; block-size: 72px; }
  .remote .controls .icon:nth-child(1) { grid-column: span 4; }
  .remote .controls .icon:nth-child(2) { grid-column: span 6; }
}
@media (forced-colors: active) {
  .pace, .icon[aria-pressed='true'] { border: 2px solid CanvasText; }
  .fill { background: CanvasText !important; forced-color-adjust: none; }
}
`;

/** What stands in the speaker's page itself: slides that stand still, and notes. */
export const speakerPageCss = `
body { margin: 0; background: var(--deck-bg, #fff); }
.lectern-notes { color: var(--deck-ink, #222); font-family: var(--deck-font-text, serif), serif; line-height: 1.45; overflow-wrap: break-word; }
.lectern-notes :is(p, ul, ol, pre, table, blockquote) { margin: 0 0 0.6em; }
.lectern-notes :is(ul, ol) { padding-inline-start: 1.3em; }
.lectern-notes a { color: inherit; }
.lectern-notes pre { overflow-x: auto; font: 0.8em/1.4 var(--deck-font-mono, monospace), monospace; }
.lectern-notes > [data-step] { padding-inline-start: 0.7em; border-inline-start: 3px solid transparent; opacity: 0.72; }
.lectern-notes > [data-now] { border-color: var(--deck-accent, #1f5fd0); opacity: 1; }
.lectern-notes .lectern-none { opacity: 0.72; }
`;
