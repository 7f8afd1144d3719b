import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/**
 * Markup as a tree in which only what a reader is shown counts, as text: so that markup of another Markdown renderer
 * can be held against ours. What we write otherwise on purpose is made the same on both sides, and nothing else:
 *
 * - comments are left out; outside code, so are blanks at the ends of blocks and all but one of several;
 * - headings have the level that `data-level` says they are written with: in a body none stands above the third;
 * - `<figure class="code">` is its `<pre>`, of code only the text counts, without a line break at its end, and its
 *   language in lower case;
 * - cells of tables are `<td>` in the body, and neither their scope nor their alignment counts: a deck sets columns of
 *   numbers by what they hold;
 * - `<figure class="media">` is a paragraph with its picture, and the caption is the picture's title;
 * - `data-task` and attributes without a value are left out; the others stand in the order of their names.
 */
export function canonical(markup: string): string {
  return JSON.stringify(simplifyAll(fromHtml(markup, { fragment: true }).children, true));
}

type Simple =
  string | readonly [name: string, attributes: Readonly<Record<string, unknown>>, inner: readonly Simple[]];

const inline = /^(?:a|code|del|em|img|strong|input|br|i|b|span|kbd|s|sub|sup|mark)$/;

function simplify(node: RootContent, verbatim: boolean): readonly Simple[] {
  if (node.type === 'text') return [verbatim ? node.value.replace(/\n$/, '') : node.value];
  if (node.type !== 'element') return [];
  if (isFigure(node, 'code')) return simplifyAll(node.children, true);
  if (isFigure(node, 'media')) return [['p', {}, [withCaption(node)]]];
  if (verbatim && node.tagName === 'code') {
    // Where each line is an element of its own, the last one has no line break.
    const isLined = node.children.some((child) => child.type === 'element' && child.tagName === 'span');
    const text = textOf(node);
    return [['code', describe(node), [isLined ? text : text.replace(/\n$/, '')]]];
  }
  const isCode = verbatim || node.tagName === 'pre';
  const inner = node.children.flatMap((child) => simplify(child, isCode));
  const name = nameOf(node);
  return [[name, describe(node), isCode ? inner : joinTexts(inner, !inline.test(name))]];
}

function nameOf({ tagName, properties }: Element): string {
  if (tagName === 'th' && properties.scope === 'row') return 'td';
  return tagName === 'h3' && properties.dataLevel !== undefined
    ? `h${String(properties.dataLevel)}`
    : tagName;
}

const textOf = (node: RootContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

function simplifyAll(nodes: readonly RootContent[], isBlock: boolean): readonly Simple[] {
  return joinTexts(
    nodes.flatMap((node) => simplify(node, false)),
    isBlock,
  );
}

/** Texts that stand side by side as one; blanks beside a block, or at the ends of one, are nothing. */
function joinTexts(nodes: readonly Simple[], isBlock: boolean): readonly Simple[] {
  const joined: Simple[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  const isEdge = (at: number) => {
    const beside = joined[at];
    return beside === undefined ? isBlock : typeof beside !== 'string' && !inline.test(beside[0]);
  };
  const tidy = joined.map((node, i) => {
    if (typeof node !== 'string') return node;
    let text = node.replace(/[ \t\n]+/g, ' ');
    if (isEdge(i - 1)) text = text.replace(/^ /, '');
    if (isEdge(i + 1)) text = text.replace(/ $/, '');
    return text;
  });
  return tidy.filter((node) => node !== '');
}

function isFigure({ tagName, properties }: Element, name: string): boolean {
  return tagName === 'figure' && Array.isArray(properties.className) && properties.className.includes(name);
}

function withCaption({ children }: Element): Simple {
  const [picture, caption] = children.filter((child) => child.type === 'element');
  const title = caption?.children[0]?.type === 'text' ? { title: caption.children[0].value } : {};
  const attributes = { ...describe(picture!), ...title };
  return [picture!.tagName, sorted(attributes), []];
}

/** Attributes that we add, or set in another way, by the element. */
const ownAttributes: Readonly<Record<string, readonly string[]>> = {
  pre: ['dir'],
  table: ['dataColumns', 'dataRows'],
  th: ['scope', 'align'],
  td: ['align'],
  h3: ['dataLevel'],
};

function describe({ tagName, properties }: Element): Readonly<Record<string, unknown>> {
  const { dataTask: _, className, ...all } = properties;
  const own = ownAttributes[tagName] ?? [];
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !own.includes(name)));
  const names = Array.isArray(className) ? className.filter((name) => name !== 'number') : [];
  const classes = names.length > 0 ? names.join(' ') : null;
  const shown = tagName === 'code' ? classes?.toLowerCase() : classes;
  return sorted({ ...rest, ...(shown && { class: shown }) });
}

function sorted(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(attributes).filter(([, value]) => value !== '');
  return Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}
