/** What stands for an address: another one, or the number of a file that a script hands out. */
export type Replaced = string | { readonly held: number };

/** What is asked for each address; `attribute` is null in style sheets and `style`. */
export type ReplaceAddress = (address: string, attribute: string | null) => Replaced;

const address = /assets\/[^"'()\s<>&]+/g;

// Sheets, what only looks like tags, and tags.
const part =
  /<style>[^]*?<\/style>|<script\b[^>]*>[^]*?<\/script>|<!--[^]*?-->|<[a-z][\w-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)+\s*\/?>/gi;

const attributeInTag = /(\s+)([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/** Attributes by which a browser, or Reveal.js, loads a file. */
const loading = /^(?:src|poster|href|xlink:href|data-src|data-preview-(?:image|video)|data-background-\w+)$/;

/**
 * A page with other addresses where it loads files of `assets/`: in attributes of its elements, in sheets and in `style`.
 * Texts, scripts and data stay, whatever they say. What a script hands out is named by `data-held`: pairs of an attribute
 * and a number, parted by commas.
 */
export function replaceAddresses(page: string, replace: ReplaceAddress): string {
  const inCss = (css: string): string => css.replace(address, (text) => String(replace(text, null)));
  return page.replace(part, (whole) => {
    if (whole.startsWith('<style>')) return inCss(whole);
    if (!whole.includes('assets/') || /^<(?:!--|script\b)/i.test(whole)) return whole;
    const held: string[] = [];
    const tag = whole.replace(
      attributeInTag,
      (
        all: string,
        blank: string,
        written: string,
        equals: string,
        double?: string,
        single?: string,
        bare?: string,
      ) => {
        const name = written.toLowerCase();
        const quote = single === undefined ? '"' : "'";
        const value = double ?? single ?? bare ?? '';
        if (name === 'style') return `${blank}${written}${equals}${quote}${inCss(value)}${quote}`;
        if (!value.startsWith('assets/') || !loading.test(name)) return all;
        const replaced = replace(value, name);
        if (typeof replaced === 'string') return `${blank}${written}${equals}${quote}${replaced}${quote}`;
        held.push(`${name} ${replaced.held}`);
        return '';
      },
    );
    if (held.length === 0) return tag;
    return tag.replace(/^<[\w-]+/, (start) => `${start} data-held="${held.join(',')}"`);
  });
}
