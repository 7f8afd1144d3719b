/** Deepest nesting of raw HTML that is read. */
export const deepestMarkup = 500;

const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;
const empty = [
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
];

/**
 * True for markup nested deeper than `deepestMarkup`, going by its tags alone: a parser recurses into each level, and
 * so many would exhaust its stack.
 */
export function isTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of markup.matchAll(tag)) {
    if (empty.includes(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepestMarkup) return true;
  }
  return false;
}
