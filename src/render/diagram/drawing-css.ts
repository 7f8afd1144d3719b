import { recolor } from './stand-ins.ts';

/** What the CSS of a drawing is cleaned with. */
export interface DrawingCss {
  /** Id of the drawing as it came, and the one it gets. */
  readonly from: string;
  readonly to: string;
  /** Classes that the drawing's elements have. */
  readonly classes: ReadonlySet<string>;
  /** Colours that stay as they are. */
  readonly kept: ReadonlySet<string>;
}

/**
 * The style sheet of a drawing, held to that drawing: rules for its own elements only, no at-rules, nothing that
 * loads. Rules for classes that the drawing does not have are left out. The sheet goes into the weakest layer of
 * ours, so that themes can say otherwise.
 */
export function cleanSheet(css: string, { from, to, classes, kept: colors }: DrawingCss): string {
  const rules = splitRules(css.replace(/\/\*[^]*?(?:\*\/|$)/g, '')).flatMap(({ selector, body }) => {
    const kept = selector
      .split(',')
      .map((part) => part.trim())
      // The sheet is written as it is: a selector could end its element.
      .filter((part) => !/[<\\]/.test(part))
      .filter((part) => part === `#${from}` || new RegExp(`^#${from}[\\s.:>~+[]`).test(part))
      .filter((part) => (part.match(/\.[a-z][\w-]*/gi) ?? []).every((name) => classes.has(name.slice(1))))
      .map((part) => `#${to}${part.slice(from.length + 1)}`);
    const declarations = cleanDeclarations(body, colors);
    return kept.length > 0 && declarations !== '' ? [`${kept.join(',')}{${declarations}}`] : [];
  });
  return rules.length === 0 ? '' : `@layer reset{${rules.join('')}}`;
}

const refused =
  /url\(\s*["']?(?!#)|expression|javascript:|image-set|[\\<>@]|^\s*(?:-\w+-)?(?:filter|animation|cursor|behavior)/i;

/** Declarations without those that load, move or hide something, their colours as the theme's. */
export function cleanDeclarations(body: string, kept: ReadonlySet<string>): string {
  return body
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.includes(':') && !refused.test(each) && !each.startsWith('--'))
    .map((each) => recolor(each, kept))
    .join(';');
}

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** The rules of a flat sheet; at-rules are left out with all that they hold. */
function splitRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const end = findEnd(css, open);
    // A statement such as `@import …;` may stand before the selector.
    const selector = css.slice(at, open).replace(/^.*;/s, '').trim();
    if (!selector.includes('@')) rules.push({ selector, body: css.slice(open + 1, end) });
    at = end + 1;
  }
  return rules;
}

/** Where the block that opens at `open` ends. */
function findEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}
