import { parseSteps } from './line-ranges.ts';

/** One thing that an info string says. */
export type InfoPart =
  | { readonly kind: 'pair'; readonly text: string; readonly value: string }
  /** `bracket`: the text of `[…]`; `lines`: steps in braces; `inner`: a word in braces; `word`: one outside. */
  | { readonly kind: 'bracket' | 'lines' | 'class' | 'id' | 'inner' | 'word'; readonly text: string };

/** The first word of an info string, which names the language, and the parts after it in their order. */
export function splitInfo(info: string): {
  readonly word: string | null;
  readonly parts: readonly InfoPart[];
} {
  const parts: InfoPart[] = [];
  const [, first = ''] = /^\s*([^\s{[,]*)/.exec(info)!;
  // A first word such as `title="…"` names no language.
  const word = first === '' || first.includes('=') ? null : first;
  const [lastBracket, lastBrace] = [info.lastIndexOf(']'), info.lastIndexOf('}')];
  for (let at = word === null ? 0 : info.indexOf(first) + first.length; at < info.length;) {
    const open = info[at]!;
    const end =
      open === '[' && at < lastBracket
        ? info.indexOf(']', at)
        : open === '{' && at < lastBrace
          ? findBrace(info, at)
          : -1;
    if (end > 0 && open === '[') parts.push({ kind: 'bracket', text: info.slice(at + 1, end) });
    if (end > 0 && open === '{') parts.push(...readBraces(info.slice(at + 1, end)));
    if (end > 0) {
      at = end + 1;
      continue;
    }
    const { part, length } = readItem(info, at, 'word');
    if (part) parts.push(part);
    at += length;
  }
  return { word, parts };
}

/** Where a brace closes, quotes passed over, or -1. */
function findBrace(info: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < info.length; at++) {
    const letter = info[at]!;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '}') return at;
  }
  return info.indexOf('}', from);
}

/** Steps such as `1|3-5`, else words, attributes and Slidev's `key: value` pairs, parted by blanks and commas. */
function readBraces(inner: string): InfoPart[] {
  if (inner.trim() === '') return [];
  if (parseSteps(inner)) return [{ kind: 'lines', text: inner }];
  const parts: InfoPart[] = [];
  for (let at = 0; at < inner.length;) {
    const { part, length } = readItem(inner, at, 'inner');
    // Lines among attributes, as in `{1|3 .numbers}`.
    if (part?.kind === 'inner' && /\d/.test(part.text) && parseSteps(part.text))
      parts.push({ kind: 'lines', text: part.text });
    else if (part) parts.push(part);
    at += length;
  }
  return parts;
}

const gap = /[\s,]+/y;
const pair = /([\p{L}_-][\p{L}\p{N}_-]*)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,"'}]+))/uy;
const name = /([.#])([\p{L}\p{M}\p{N}_+-]+)/uy;
const other = /[^\s{[][^\s{[}]*|[{[]+/y;

/** One part at an offset, and how far it reaches; a gap between parts has none. */
function readItem(
  text: string,
  at: number,
  kind: 'inner' | 'word',
): { readonly part: InfoPart | null; readonly length: number } {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const blank = match(gap);
  if (blank) return { part: null, length: blank[0].length };
  const found = match(pair);
  if (found) {
    const [all, key = '', double, single, bare] = found;
    return { part: { kind: 'pair', text: key, value: double ?? single ?? bare ?? '' }, length: all.length };
  }
  const named = match(name);
  if (named && kind === 'inner')
    return { part: { kind: named[1] === '.' ? 'class' : 'id', text: named[2]! }, length: named[0].length };
  const word = match(other)?.[0] ?? text[at]!;
  return { part: { kind, text: word }, length: word.length };
}
