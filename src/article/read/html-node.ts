/** What is asked of a node of a parsed page, whichever library parsed it. */
export interface HtmlNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  /** Name of an element in lower case; absent for text. */
  readonly localName?: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  /** Empty for what is neither an element nor text. */
  readonly textContent: string;
  readonly getAttribute?: (name: string) => string | null;
}

/** True for an element of one of the names. */
export function isElement(node: HtmlNode, ...names: readonly string[]): boolean {
  return node.nodeType === 1 && (names.length === 0 || names.includes(nameOf(node)));
}

/** Name of an element in lower case; empty for any other node. */
export function nameOf(node: HtmlNode): string {
  return node.nodeType === 1 ? (node.localName ?? '').toLowerCase() : '';
}

/** Value of an attribute, empty where it is missing. */
export function attributeOf(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

/** Elements below `node` of one of the names, in order. */
export function findElements(node: HtmlNode, ...names: readonly string[]): HtmlNode[] {
  return [...node.childNodes].flatMap((child) => [
    ...(isElement(child, ...names) ? [child] : []),
    ...findElements(child, ...names),
  ]);
}

const unread =
  'script style noscript template svg iframe object embed video audio canvas map form button input select textarea nav dialog head';
const unreadNames = new Set(unread.split(' '));

/** True for what a reader of the page does not see, or does not read as text. */
export function isUnread(node: HtmlNode): boolean {
  if (node.nodeType !== 1) return node.nodeType !== 3;
  if (unreadNames.has(nameOf(node))) return true;
  if (node.getAttribute?.('hidden') !== null && node.getAttribute?.('hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(node, 'style'));
}
