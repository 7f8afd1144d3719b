import type { Element, ElementContent, Properties, Root } from 'hast';
import { cleanDeclarations, cleanSheet, type DrawingCss } from './drawing-css.ts';
import { drawingAttributes, drawingElements, openedElements } from './drawing-schema.ts';
import { namedColors, recolor } from './stand-ins.ts';

/** A drawing that may stand in a deck. */
export interface CleanDrawing {
  readonly svg: Element;
  /** Size in the drawing's own units. */
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing with nothing left in it that could run, load or touch the rest of the page: allowed elements and
 * attributes only, every id under `id`, references to its own ids only, its style sheet held to itself, and colours
 * as the theme's. Null where it is no drawing.
 */
export function cleanDrawing(tree: Root, id: string, source: string): CleanDrawing | null {
  const svg = tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
  const [, , width = 0, height = 0] = String(svg?.properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!svg || !(width > 0) || !(height > 0)) return null;
  const from = String(svg.properties.id ?? '');
  const classes = new Set(
    listElements(svg).flatMap(({ properties }) => (properties.className ?? []) as string[]),
  );
  const css = { from, to: id, classes, kept: namedColors(source) };
  const clean = cleanElement(svg, css);
  return { svg: clean, width, height };
}

function cleanElement(element: Element, css: DrawingCss): Element {
  const children = element.children.flatMap((child) => cleanChild(child, css));
  const properties: Properties = {};
  for (const [name, value] of Object.entries(element.properties)) {
    const cleaned = drawingAttributes.has(name) ? cleanAttribute(name, value, css) : null;
    if (cleaned !== null) properties[name] = cleaned;
  }
  if (element.tagName !== 'style') return { ...element, properties, children };
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return { ...element, properties: {}, children: [{ type: 'text', value: cleanSheet(text, css) }] };
}

function cleanChild(child: ElementContent, css: DrawingCss): ElementContent[] {
  if (child.type === 'text') return [child];
  if (child.type !== 'element') return [];
  if (openedElements.has(child.tagName)) return child.children.flatMap((inner) => cleanChild(inner, css));
  // The mark of the present day would make another drawing every day.
  const isToday = ((child.properties.className ?? []) as string[]).includes('today');
  return drawingElements.has(child.tagName) && !isToday ? [cleanElement(child, css)] : [];
}

const measured = ['d', 'points', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'viewBox'];

/** Numbers to a hundredth: more nobody sees, and they make most of a drawing's size. */
const roundNumbers = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** What no value of an attribute needs: escapes, which hide a name, ends of a value, and functions that fetch. */
const odd = /[\\<>@;]|(?:image|image-set|src|cross-fade)\s*\(/i;

const colored = ['fill', 'stroke', 'stopColor'];

function cleanAttribute(name: string, value: Properties[string], css: DrawingCss): Properties[string] {
  if (typeof value === 'number' || Array.isArray(value)) return value;
  if (typeof value !== 'string') return null;
  if (name === 'id') return value === css.from ? css.to : `${css.to}-${value}`;
  if (name === 'href' || name === 'xLinkHref') return value.startsWith('#') ? rename(value, css) : null;
  if (name === 'style') return cleanDeclarations(renameUrls(value, css), css.kept) || null;
  if (/url\(/i.test(value)) return /^url\(\s*["']?#[^()]*\)$/i.test(value) ? renameUrls(value, css) : null;
  if (measured.includes(name)) return roundNumbers(value);
  // Browsers read most attributes as CSS, with the escapes and functions of CSS.
  if (odd.test(value)) return null;
  return colored.includes(name) ? recolor(value, css.kept) : value;
}

const rename = (reference: string, { from, to }: DrawingCss): string =>
  reference === `#${from}` ? `#${to}` : `#${to}-${reference.slice(1)}`;

const renameUrls = (value: string, css: DrawingCss): string =>
  value.replace(
    /url\(\s*["']?(#[^()"'\s]*)["']?\s*\)/gi,
    (_, reference: string) => `url(${rename(reference, css)})`,
  );

function listElements(root: Element): Element[] {
  const found: Element[] = [];
  const pending: ElementContent[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type !== 'element') continue;
    found.push(node);
    pending.push(...node.children);
  }
  return found;
}
