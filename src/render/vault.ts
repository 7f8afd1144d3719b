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
 * the vault they pass by the sanitiser. An author who writes such a mark by hand gets a second copy of our markup,
 * where it may stand, else nothing.
 */
export function makeVault(): Vault {
  const kept: { readonly tag: 'div' | 'span'; readonly markup: string }[] = [];
  return {
    keep: ({ markup }) => {
      // A block closes the paragraph that an author left open: while it is sanitised, not when it stands in the page.
      const tag = /^<(?:div|figure)\b/.test(markup) ? 'div' : 'span';
      return html`<${tag} data-kept="${kept.push({ tag, markup }) - 1}"></${tag}>`;
    },
    release: (markup) =>
      !markup.markup.includes('data-kept')
        ? markup
        : Trusted.trusted(
            markup.markup.replace(/<(span|div) data-kept="(\d+)"><\/\1>/g, (_, tag: string, i: string) => {
              const found = kept[Number(i)];
              return found?.tag === tag ? found.markup : '';
            }),
          ),
  };
}
