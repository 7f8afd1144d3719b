import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { Html } from '../html.ts';

/**
 * Tags and attributes that an author's raw HTML may use, on top of GitHub's list: what our own renderer writes, so
 * that a whole slide can pass, and the plain elements of prose. No script, style, form, frame or foreign content.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'section' && name !== 'input'),
    ...['figure', 'figcaption', 'mark', 'abbr', 'small', 'u', 'cite', 'time', 'aside', 'article', 'address', 'wbr', 'bdi', 'bdo'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      'className', 'title', 'lang', 'dir', 'align', 'width', 'height', 'colSpan', 'rowSpan', 'scope', 'ariaLabel', 'ariaHidden',
      'dataFragmentIndex', 'dataSources', 'dataCount', 'dataLength', 'dataColumns', 'dataRows', 'dataFit', 'dataFocus', 'dataTask',
      ['id', /^x-/], ['style', /^--width:[\d.]+%$/], ['role', 'presentation', 'img'],
    ],
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start', 'reversed', 'type'],
    code: [['className', /^language-./]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [], cite: [] },
  strip: ['script', 'style', 'title', 'textarea', 'noscript', 'template', 'iframe', 'object', 'xmp', 'plaintext'],
}; // prettier-ignore

/**
 * The final markup of one slide with everything taken out that could run, load or pose as the deck. The markup is
 * parsed as a browser would and only allowed nodes are written back, so nothing can leave its slide.
 */
export function sanitizeSlide(markup: Html): Html {
  const tree = fromHtml(markup.markup, { fragment: true });
  for (const element of listElements(tree)) guard(element);
  return Html.trusted(toHtml(sanitize(tree, schema)));
}

/** Names of what `sanitizeSlide` takes out of a piece of raw HTML, for example `script` or `onclick`. */
export function findRemoved(markup: string): string[] {
  const tree = fromHtml(markup, { fragment: true });
  const before = listElements(tree);
  const removed = new Set<string>();
  for (const element of before) {
    if (!schema.tagNames?.includes(element.tagName)) removed.add(`<${element.tagName}>`);
    const kept = { ...element, children: [] };
    guard(kept);
    const clean = sanitize({ type: 'root', children: [kept] }, schema) as Root;
    const [only] = clean.children;
    if (only?.type !== 'element') continue;
    for (const name of Object.keys(element.properties)) {
      if (!(name in only.properties)) removed.add(name);
    }
  }
  return [...removed];
}

/** Ids get the prefix that keeps them from meeting ours; the deck's own root classes are taken away. */
function guard({ properties }: Element): void {
  const { id, className } = properties;
  if (typeof id === 'string' && !id.startsWith('x-')) properties.id = `x-${id}`;
  if (Array.isArray(className)) properties.className = className.filter((name) => name !== 'reveal' && name !== 'slides');
}

function listElements(tree: Root): Element[] {
  const found: Element[] = [];
  const pending: Root['children'][number][] = [...tree.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    pending.push(...node.children);
  }
  return found;
}
