import type { Token } from 'marked';
import type { Footnotes } from '../deck/types.ts';
import { type Html, html } from '../html.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import { walkTokens } from '../markdown/places.ts';
import type { Flow } from '../markdown/render.ts';

/** Labels of the footnotes with a text, in the order in which tokens first name them, and then those texts. */
export function listFootnotes(tokens: readonly Token[], footnotes: Footnotes): string[] {
  const labels: string[] = [];
  const visit = (token: Token): void => {
    if (token.type !== 'footnoteReference') return;
    const { label } = token as FootnoteReference;
    if (Object.hasOwn(footnotes, label) && !labels.includes(label)) labels.push(label);
  };
  walkTokens(tokens, visit);
  // The list grows while it is walked: a footnote may name another.
  for (const label of labels) walkTokens(footnotes[label]!.tokens, visit);
  return labels;
}

/** Tokens of the named footnotes. */
export function footnoteTokens(labels: readonly string[], footnotes: Footnotes): Token[] {
  return labels.flatMap((label) => footnotes[label]?.tokens ?? []);
}

/** The named footnotes as a list, or null if there are none. */
export function renderFootnotes(labels: readonly string[], footnotes: Footnotes, flow: Flow): Html | null {
  if (labels.length === 0) return null;
  const items = labels.map((label) => html`<li>${flow.blocks(footnotes[label]?.tokens ?? [])}</li>`);
  return html`<ol class="footnotes">${items}</ol>`;
}
