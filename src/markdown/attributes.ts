/** What `{#id .class key=value}` holds, as in Pandoc. */
export interface Attributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly pairs: Readonly<Record<string, string>>;
}

/** What an element without an attribute block has. */
export const noAttributes: Attributes = { id: null, classes: [], pairs: {} };

const name = String.raw`[\p{L}\p{M}\p{N}_-]+`;
const item = new RegExp(
  String.raw`#(${name}(?::${name})*)|\.(${name})|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([\w-]+)(?=\s|$)`,
  'gyu',
);

/**
 * True for a bare word that only an attribute can be: Pandoc itself knows none, and a word in braces is mostly text.
 */
const isAttributeWord = (word: string): boolean =>
  /^(?:data-[a-z]|(?:auto-animate(?:-restart)?|background-video-(?:loop|muted))$)/.test(word);

/**
 * Attributes of a `{…}` text; anything that is not one leaves `noAttributes`. `isBare` tells which words may stand
 * without a value; they are keys of an empty value.
 */
export function parseAttributes(
  text: string,
  isBare: (word: string) => boolean = isAttributeWord,
): Attributes {
  const inner = /^\{\s*([^}]*?)\s*\}$/.exec(text)?.[1];
  if (inner === undefined) return noAttributes;
  let id: string | null = null;
  const classes: string[] = [];
  const pairs: Record<string, string> = Object.create(null);
  let at = 0;
  while (at < inner.length) {
    item.lastIndex = at;
    const match = item.exec(inner);
    if (!match) return noAttributes;
    const [all, hash, dot, key, double, single, bare, word] = match;
    if (word !== undefined && !isBare(word)) return noAttributes;
    if (hash) id = hash;
    if (dot) classes.push(dot);
    if (key) pairs[key] = double ?? single ?? bare ?? '';
    if (word) pairs[word] = '';
    at += all.length;
    const gap = /^\s+/.exec(inner.slice(at));
    if (at < inner.length && !gap) return noAttributes;
    at += gap?.[0].length ?? 0;
  }
  return { id, classes, pairs };
}

/** Both together; the second wins where both name an id or a key. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  return {
    id: second.id ?? first.id,
    classes: [...first.classes, ...second.classes],
    pairs: { ...first.pairs, ...second.pairs },
  };
}

/** True when nothing is set. */
export function isEmpty({ id, classes, pairs }: Attributes): boolean {
  return id === null && classes.length === 0 && Object.keys(pairs).length === 0;
}
