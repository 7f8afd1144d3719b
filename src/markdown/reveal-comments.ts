import { type Attributes, noAttributes } from './attributes.ts';

/** A comment by which Reveal.js sets attributes: on an element near it, or on the slide. */
export interface RevealComment {
  readonly target: 'element' | 'slide';
  /** The line of attributes, and its offset in the comment's text. */
  readonly list: string;
  readonly start: number;
  /** True if further lines hold attributes, which Reveal.js does not read. */
  readonly hasMore: boolean;
}

/** `name="value"` and where it stands. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const element = /\.element\s*?([^\n]+)/d;
const slide = /\.slide:\s*?(\S[^\n]+)/d;
const pair = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/**
 * What a comment says in Reveal's words, or null for any other comment. As there, `.element` goes before `.slide:`,
 * each is read once, and only up to the end of its line.
 */
export function readRevealComment(text: string): RevealComment | null {
  const found = element.exec(text) ?? slide.exec(text);
  const [start = 0, end = 0] = found?.indices?.[1] ?? [];
  if (!found) return null;
  return {
    target: found[0].startsWith('.element') ? 'element' : 'slide',
    list: text.slice(start, end),
    start,
    hasMore: /^\s*[\w-]+=["']/m.test(text.slice(end)),
  };
}

/**
 * Attributes in a list. Reveal.js reads `name="value"`, and names without a value that start with `data-`; here quotes
 * may also be single or left out, and other bare names are listed, so that they can be reported.
 */
export function listPairs(list: string): Pair[] {
  return [...list.matchAll(pair)].map((match) => {
    const [all, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    return { name, value, start: match.index, end: match.index + all.length };
  });
}

/** Attributes of a comment `.element: class="…" key="…"`; none for any other comment. */
export function parseElementComment(comment: string): Attributes {
  const found = readRevealComment(comment);
  if (found?.target !== 'element') return noAttributes;
  const pairs: Record<string, string> = Object.create(null);
  for (const { name, value } of listPairs(found.list)) pairs[name] = value;
  const { id = '', class: classes = '', ...others } = pairs;
  return {
    id: /^[^\s"'<>]+$/.test(id) ? id : null,
    classes: classes.split(/\s+/).filter((name) => name !== ''),
    pairs: others,
  };
}

/** Attributes of two comments on the same element: as in Reveal.js the later one's classes replace the other's. */
export function replaceAttributes(first: Attributes, second: Attributes): Attributes {
  return {
    id: second.id ?? first.id,
    classes: second.classes.length > 0 ? second.classes : first.classes,
    pairs: { ...first.pairs, ...second.pairs },
  };
}
