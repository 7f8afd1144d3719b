import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { Html, html } from '../html.ts';
import { decodeEntities } from '../markdown/entities.ts';
import { isSafeLink } from '../markdown/links.ts';
import { isTooDeep } from '../markdown/markup-depth.ts';
import { schema } from './sanitize-schema.ts';
import { cleanStyle } from '../markdown/clean-style.ts';
import { isNarrowClass, narrowStyle } from '../markdown/narrow.ts';

/** Address in the built deck for a picture that an author's `<img>` names, or null if it is not there. */
export type ResolveImage = (src: string) => string | null;

/**
 * The final markup of one slide with everything taken out that could run, load or pose as the deck. The markup is
 * parsed as a browser would and only allowed nodes are written back, so nothing can leave its slide. Of markup that is
 * nested too deep to be parsed the text is left. With `narrow`, for decks of strangers, classes and styles are those of our own
 * renderer alone.
 */
export function sanitizeSlide(markup: Html, resolveImage: ResolveImage = () => null, narrow = false): Html {
  if (isTooDeep(markup.markup)) return html`<p>${decodeEntities(markup.markup.replace(/<[^>]*>/g, ' '))}</p>`;
  const tree = fromHtml(markup.markup, { fragment: true });
  for (const element of listElements(tree)) {
    if (element.tagName === 'iframe') linkFrame(element);
    guard(element, narrow);
    if (loaded.includes(element.tagName)) relink(element, resolveImage);
  }
  return Html.trusted(toHtml(sanitize(tree, schema)));
}

/** Names of what `sanitizeSlide` takes out of a piece of raw HTML, for example `<script>` or `onclick`. */
export function findRemoved(markup: string, narrow = false): string[] {
  if (isTooDeep(markup)) return ['tags nested too deep'];
  const removed = new Set<string>();
  for (const element of listElements(fromHtml(markup, { fragment: true }))) {
    if (!schema.tagNames?.includes(element.tagName)) removed.add(`<${element.tagName}>`);
    const kept: Element = { ...element, properties: { ...element.properties }, children: [] };
    guard(kept, narrow);
    if (loaded.includes(kept.tagName)) relink(kept, (src) => src);
    // On its own, so that a cell outside its table still tells which attributes it may have.
    const clean = sanitize({ type: 'root', children: [kept] }, { ...schema, ancestors: {} }) as Root;
    const [only] = clean.children;
    if (only?.type !== 'element') continue;
    const { style } = element.properties;
    if (typeof style === 'string') {
      for (const part of cleanStyle(style).removed) removed.add(part);
      if (narrow && narrowStyle(style) !== cleanStyle(style).style) removed.add('style');
    }
    for (const [name, value] of Object.entries(element.properties)) {
      if (name === 'style') continue;
      const isLost =
        !(name in only.properties || (renamed.includes(name) && loaded.includes(element.tagName))) ||
        (Array.isArray(value) && value.length > (only.properties[name] as unknown[]).length);
      if (isLost) removed.add(nameOf(name));
    }
  }
  return [...removed];
}

/** The name of an attribute as an author writes it. */
function nameOf(property: string): string {
  if (property === 'className') return 'class';
  return property.replace(/^data(?=[A-Z])[^]*/, (name) => name.replace(/[A-Z]/g, '-$&')).toLowerCase();
}

/** Attributes that stay under another name. */
const renamed = ['dataSrc', 'autoPlay'];

/** Classes by which Reveal.js knows the deck and its stacks. */
const rootClasses = ['reveal', 'slides', 'stack'];

/** Ids get the prefix that keeps them from meeting ours; classes of the deck's frame, unsafe links and styles go. */
function guard({ properties }: Element, narrow: boolean): void {
  const { id, className, href, style } = properties;
  if (typeof id === 'string' && !id.startsWith('x-')) properties.id = `x-${id}`;
  if (Array.isArray(className))
    properties.className = className
      .map(String)
      .filter((name) => !rootClasses.includes(name) && (!narrow || isNarrowClass(name)));
  if (typeof href === 'string' && !isSafeLink(href)) delete properties.href;
  const written = typeof style === 'string' ? style : '';
  const clean = narrow ? narrowStyle(written) : cleanStyle(written).style;
  if (clean === '') delete properties.style;
  else properties.style = clean;
}

/** Of a page in a frame a link to it is left, if it has an address of its own. */
function linkFrame(frame: Element): void {
  const { src = frame.properties.dataSrc } = frame.properties;
  if (typeof src !== 'string' || !/^https?:\/\//i.test(src)) return;
  frame.tagName = 'a';
  frame.properties = { href: src };
  frame.children = [{ type: 'text', value: src }];
}

/** Elements that load files. */
const loaded = ['img', 'video', 'audio', 'source'];

/**
 * A picture, film or sound from elsewhere than the built deck loses its address; a picture leaves its alternative
 * text. What Reveal.js would load late is loaded like the rest, for the page that is printed knows no Reveal.js; what
 * would start with the page starts with its slide.
 */
function relink({ properties }: Element, resolveImage: ResolveImage): void {
  const { src, dataSrc } = properties;
  if (src === undefined && typeof dataSrc === 'string') properties.src = dataSrc;
  for (const name of ['src', 'poster', 'dataPreviewImage', 'dataPreviewVideo']) {
    const value = properties[name];
    if (value === '' && name.startsWith('data')) continue;
    const url = typeof value === 'string' ? resolveImage(value) : null;
    properties[name] = url;
  }
  if (properties.autoPlay !== undefined) properties.dataAutoplay = '';
}

function listElements(tree: Root): Element[] {
  const found: Element[] = [];
  const pending: RootContent[] = [...tree.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    for (const child of node.children) pending.push(child);
  }
  return found;
}
