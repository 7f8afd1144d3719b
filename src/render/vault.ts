import { type Html, Html as Trusted, html } from '../html.ts';

/** Holds our own markup while the markup round it is sanitised. */
export interface Vault {
  /** A mark in place of the markup. */
  readonly keep: (markup: Html) => Html;
  /** The markup with every mark replaced by what it stands for. */
  readonly release: (markup: Html) => Html;
}

/**
 * A vault for one slide. Equations, diagrams and icons are built by us, from elements that an author may not write; in
 * the vault they pass by the sanitiser. An author who writes such a mark by hand gets a second copy of our markup.
 */
export function makeVault(): Vault {
  const kept: string[] = [];
  return {
    keep: (markup) => {
      const mark = html`data-kept="${kept.push(markup.markup) - 1}"`;
      // A block closes the paragraph that an author left open: while it is sanitised, not when it stands in the page.
      return /^<(?:div|figure)\b/.test(markup.markup)
        ? html`<div ${mark}></div>`
        : html`<span ${mark}></span>`;
    },
    release: (markup) =>
      !markup.markup.includes('data-kept')
        ? markup
        : Trusted.trusted(
            markup.markup.replace(
              /<(span|div) data-kept="(\d+)"><\/\1>/g,
              (_, __, i: string) => kept[Number(i)] ?? '',
            ),
          ),
  };
}
