/** The look of the start page, in the colours and fonts of a theme. */
export const startCss = `
html { background: var(--deck-bg); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
.start {
  box-sizing: border-box;
  max-inline-size: 80rem;
  margin-inline: auto;
  padding: clamp(1.25rem, 4vw, 3.5rem);
  color: var(--deck-ink);
  font: var(--deck-weight-normal) 1rem/1.5 var(--deck-font-body);
  font-synthesis: none;
  overflow-wrap: break-word;
}
.start :where(h1, h2, p, ol) { margin: 0; padding: 0; font: inherit; list-style: none; }
.start a { color: inherit; }
.start a:focus-visible { outline: 2px solid var(--deck-accent); outline-offset: 3px; }

.start-head {
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 1.5rem;
  padding-block: 0.5rem 1.25rem;
  margin-block-end: clamp(1.5rem, 4vw, 3rem);
  border-block-start: 3px solid var(--deck-rule);
  border-block-end: 1px solid var(--deck-line);
  position: relative;
}
.start-head::before {
  content: '';
  position: absolute;
  inset-inline: 0;
  inset-block-start: 2px;
  border-block-start: 1px solid var(--deck-rule);
}
.start-head h1 {
  padding-block-start: 0.35em;
  font-family: var(--deck-font-display);
  font-size: clamp(2.5rem, 6vw, 4.25rem);
  line-height: 1.05;
  letter-spacing: calc(var(--deck-tracking-title) * 1em);
}
.start-head p { flex: none; color: var(--deck-muted); font-size: 0.9375rem; }

.decks {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: clamp(2rem, 4vw, 3.25rem) clamp(1.25rem, 2.5vw, 2.25rem);
}
.deck { min-inline-size: 0; }
.deck-picture { display: block; text-decoration: none; margin-block-end: 1rem; border: 1px solid var(--deck-line); }
.deck:hover .deck-picture { border-color: var(--deck-ink); }
.deck-picture img { display: block; inline-size: 100%; block-size: auto; }
.deck-card {
  box-sizing: border-box;
  display: grid;
  align-items: end;
  padding: 8%;
  overflow: hidden;
  background: var(--deck-bg);
  color: var(--deck-ink);
  font-family: var(--deck-font-display);
  font-size: 1.75rem;
  line-height: 1.1;
}
.deck-card::before {
  content: '';
  align-self: start;
  inline-size: 2.5rem;
  border-block-start: 3px solid var(--deck-accent);
}
.deck-card span {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
}
.deck h2 {
  font-family: var(--deck-font-display);
  font-size: 1.5rem;
  line-height: 1.2;
  text-wrap: balance;
}
.deck h2 a { text-decoration: none; }
.deck h2 a:hover { color: var(--deck-accent-text); }
.deck-subtitle { margin-block-start: 0.35rem; color: var(--deck-muted); line-height: 1.4; }
.deck-facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1rem;
  margin-block-start: 0.5rem;
  color: var(--deck-muted);
  font-size: 0.9375rem;
  font-variant-numeric: lining-nums;
}
.deck-facts a { color: var(--deck-accent-text); text-underline-offset: 0.2em; }
@media print { .deck { break-inside: avoid; } }
`;
