/** One rule of a style sheet: what stands before its braces, and what stands in them; a statement has none. */
interface Rule {
  readonly prelude: string;
  readonly body: string | null;
}

/** Rules that hold others. */
const grouping = /^\s*@(?:layer|media|container|supports)\b/;

/**
 * A style sheet without the rules that can match no slide, since they ask for a layout that is not among those in `used`.
 * `css` has no comments, as `squeezeCss` leaves it.
 */
export function pruneLayouts(css: string, used: ReadonlySet<string>): string {
  let pruned = '';
  for (const { prelude, body } of listRules(css)) {
    if (body === null) pruned += prelude;
    else if (grouping.test(prelude)) {
      const inner = pruneLayouts(body, used);
      // An empty layer still has its place in the order.
      if (inner !== '' || prelude.includes('@layer')) pruned += `${prelude}{${inner}}`;
    } else if (
      prelude.trimStart().startsWith('@') ||
      splitSelectors(prelude).some((one) => canMatch(one, used))
    )
      pruned += `${prelude}{${body}}`;
  }
  return pruned;
}

/** The rules of a sheet, not those within them. */
function listRules(css: string): Rule[] {
  const rules: Rule[] = [];
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css[at];
    if (character === '"' || character === "'") at = endOfText(css, at);
    else if (character === '{') {
      if (depth === 0) open = at;
      depth++;
    } else if (character === '}') {
      depth--;
      if (depth !== 0) continue;
      rules.push({ prelude: css.slice(start, open), body: css.slice(open + 1, at) });
      start = at + 1;
    } else if (character === ';' && depth === 0) {
      rules.push({ prelude: css.slice(start, at + 1), body: null });
      start = at + 1;
    }
  }
  if (start < css.length) rules.push({ prelude: css.slice(start), body: null });
  return rules;
}

/** Place of the quotation mark that closes the text which the one at `at` opens. */
function endOfText(css: string, at: number): number {
  const quote = css[at];
  for (let end = at + 1; end < css.length; end++) {
    if (css[end] === '\\') end++;
    else if (css[end] === quote) return end;
  }
  return css.length;
}

function splitSelectors(prelude: string): string[] {
  const selectors: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < prelude.length; at++) {
    const character = prelude[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ',' && depth === 0) {
      selectors.push(prelude.slice(start, at));
      start = at + 1;
    }
  }
  return [...selectors, prelude.slice(start)];
}

const layout = /\[data-layout=['"]?([\w-]+)['"]?\]/g;
const layoutList = /:(?:is|where)\(((?:\[data-layout=['"]?[\w-]+['"]?\][,\s]*)+)\)/g;

/** False for a selector that asks for layouts of which none is used. */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  if (!selector.includes('[data-layout=')) return true;
  const isAmong = (text: string) => [...text.matchAll(layout)].map(([, name]) => used.has(name!));
  let rest = selector;
  for (const [, list] of selector.matchAll(layoutList)) if (!isAmong(list!).includes(true)) return false;
  rest = rest.replace(layoutList, '');
  // What stands in other brackets may be one of several things, or what must not be.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return !isAmong(rest).includes(false);
}
