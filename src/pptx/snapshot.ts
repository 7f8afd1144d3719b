import type { Rect } from './rect.ts';

/** Computed styles that are read from the page, in the order in which they are asked for. */
export const styleNames = [
  'display',
  'position',
  'float',
  'visibility',
  'opacity',
  'zoom',
  'color',
  'background-color',
  'background-image',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'border-top-style',
  'border-right-style',
  'border-bottom-style',
  'border-left-style',
  'border-top-color',
  'border-right-color',
  'border-bottom-color',
  'border-left-color',
  'border-top-left-radius',
  'border-bottom-right-radius',
  'box-shadow',
  'filter',
  'mask-image',
  'clip-path',
  'transform',
  'mix-blend-mode',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-align',
  'direction',
  'writing-mode',
  'text-decoration-line',
  'vertical-align',
  'white-space-collapse',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'object-fit',
  'object-position',
  'overflow-x',
  'list-style-type',
  'fill',
  'stroke',
] as const;

export type StyleName = (typeof styleNames)[number];

/** What the browser's protocol calls `DOMSnapshot.captureSnapshot` gives, as far as it is read. */
export interface RawSnapshot {
  readonly strings: readonly string[];
  readonly documents: readonly {
    readonly nodes: {
      readonly parentIndex?: readonly number[];
      readonly nodeType?: readonly number[];
      readonly nodeName?: readonly number[];
      readonly nodeValue?: readonly number[];
      readonly backendNodeId?: readonly number[];
      readonly attributes?: readonly (readonly number[])[];
      readonly pseudoType?: { readonly index: readonly number[]; readonly value: readonly number[] };
    };
    readonly layout: {
      readonly nodeIndex: readonly number[];
      readonly styles: readonly (readonly number[])[];
      readonly bounds: readonly (readonly number[])[];
      readonly text: readonly number[];
      readonly paintOrders?: readonly number[];
    };
    readonly textBoxes: {
      readonly layoutIndex: readonly number[];
      readonly bounds: readonly (readonly number[])[];
      readonly start: readonly number[];
      readonly length: readonly number[];
    };
  }[];
}

/** A stretch of text on one line. */
export interface TextLine extends Rect {
  readonly start: number;
  readonly length: number;
}

/** An element, a pseudo-element or a text as the browser has laid it out. */
export interface PageBox {
  /** Lower case; `#text` for text, `::before` and `::after` for what a sheet adds. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The browser's own number of the element, to find it again. */
  readonly id: number;
  readonly parent: PageBox | null;
  readonly children: PageBox[];
  /** CSS px from the corner of the page; null for what takes no part in the layout. */
  readonly bounds: Rect | null;
  /** Place in the order of painting; a higher one lies on top. */
  readonly paint: number;
  /** Text as it is laid out, or as it is written where it is not. */
  readonly text: string;
  readonly lines: TextLine[];
  style(name: StyleName): string;
}

const noStyles: readonly number[] = [];

/** The tree of a page. Throws a `RangeError` for a snapshot without a document. */
export function readSnapshot({ strings, documents }: RawSnapshot): PageBox {
  const [document] = documents;
  if (!document) throw new RangeError('the snapshot has no document');
  const { nodes, layout, textBoxes } = document;
  const { parentIndex = [], nodeType = [], nodeName = [], nodeValue = [], backendNodeId = [] } = nodes;
  const pseudo = new Map<number, string>();
  for (const [at, index] of (nodes.pseudoType?.index ?? []).entries())
    pseudo.set(index, strings[nodes.pseudoType!.value[at]!]!);
  const laid = new Map<number, number[]>();
  for (const [at, index] of layout.nodeIndex.entries()) laid.set(index, [...(laid.get(index) ?? []), at]);
  const linesOf = new Map<number, TextLine[]>();
  for (const [at, index] of textBoxes.layoutIndex.entries()) {
    const line = {
      ...toRect(textBoxes.bounds[at]!),
      start: textBoxes.start[at]!,
      length: textBoxes.length[at]!,
    };
    linesOf.set(index, [...(linesOf.get(index) ?? []), line]);
  }
  const boxes: PageBox[] = [];
  for (const [i, parentAt] of parentIndex.entries()) {
    const parent = boxes[parentAt] ?? null;
    const [first, ...rest] = laid.get(i) ?? [];
    const kind = pseudo.get(i);
    const name = kind ? `::${kind}` : strings[nodeName[i]!]!.toLowerCase();
    const isText = nodeType[i] === 3;
    const box = makeBox({ i, at: first, name, parent, isText });
    boxes.push(box);
    if (kind)
      for (const at of rest) box.children.push(makeBox({ i, at, name: '#text', parent: box, isText: true }));
    parent?.children.push(box);
  }
  // What a sheet adds behind the content of an element is told before it.
  for (const { children } of boxes) {
    const last = children.findIndex(({ name }) => name === '::after');
    if (last >= 0) children.push(...children.splice(last, 1));
  }
  return boxes[0]!;

  function makeBox({ i, at, name, parent, isText }: Making): PageBox {
    const styles = at === undefined ? noStyles : layout.styles[at]!;
    const textAt = at === undefined ? -1 : layout.text[at]!;
    const written = isText && nodeValue[i]! >= 0 ? strings[nodeValue[i]!]! : '';
    return {
      name,
      attributes: readAttributes(nodes.attributes?.[i] ?? []),
      id: backendNodeId[i] ?? 0,
      parent,
      children: [],
      bounds: at === undefined ? null : toRect(layout.bounds[at]!),
      paint: at === undefined ? 0 : (layout.paintOrders?.[at] ?? 0),
      text: textAt >= 0 ? strings[textAt]! : written,
      lines: at === undefined ? [] : (linesOf.get(at) ?? []),
      style: (wanted) => strings[styles[styleNames.indexOf(wanted)] ?? -1] ?? '',
    };
  }

  function readAttributes(pairs: readonly number[]): Record<string, string> {
    const found: Record<string, string> = Object.create(null);
    for (let at = 0; at + 1 < pairs.length; at += 2)
      found[strings[pairs[at]!]!] = strings[pairs[at + 1]!] ?? '';
    return found;
  }
}

interface Making {
  readonly i: number;
  readonly at: number | undefined;
  readonly name: string;
  readonly parent: PageBox | null;
  readonly isText: boolean;
}

const toRect = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Rect => ({ x, y, width, height });

/** True where a box has a class. */
export function hasClass({ attributes }: PageBox, name: string): boolean {
  return ` ${attributes['class'] ?? ''} `.includes(` ${name} `);
}

/** The box itself or the nearest around it for which `test` holds; null where there is none. */
export function closest(box: PageBox, test: (box: PageBox) => boolean): PageBox | null {
  for (let at: PageBox | null = box; at; at = at.parent) if (test(at)) return at;
  return null;
}

/** The boxes inside a box for which `test` holds, in the order of the document; what lies in one of them is passed over. */
export function findAll(box: PageBox, test: (box: PageBox) => boolean): PageBox[] {
  return box.children.flatMap((child) => (test(child) ? [child] : findAll(child, test)));
}

/** A length of CSS in px; 0 for what is none. */
export function px(value: string): number {
  return Number.parseFloat(value) || 0;
}
