/** Markup that is known to be safe to put into a page. Only `html` and `Html.trusted` make it. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** The one door for markup from elsewhere: the caller vouches that it is escaped, sanitised or our own. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

/** What the `html` tag accepts: text is escaped, `Html` kept, lists joined, `null` and `false` leave nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with the five characters escaped that have a meaning in HTML text or quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  return escapeHtml(String(value));
}

/** Markup from a template; every value but `Html` is escaped. Quote attributes: the tag escapes both quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.trusted(strings.reduce((markup, part, i) => markup + toMarkup(values[i - 1]) + part));
}

/** Attributes as markup with a leading blank; `null` and `false` leave one out, `true` writes it without a value. */
export function attributes(
  pairs: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  let markup = '';
  for (const name in pairs) {
    const value = pairs[name];
    if (value === null || value === undefined || value === false) continue;
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return Html.trusted(markup);
}

/** A JSON block for a script element: `<` and the two line separators are escaped so that it cannot end early. */
export function jsonForScript(value: unknown): Html {
  const escapes: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return Html.trusted(JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => escapes[character]!));
}
