import { attributeOf, type HtmlNode, isElement, isUnread, nameOf } from './html-node.ts';

/** Superscripts that are part of a figure or a unit: `10⁶`, `m²`. */
const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** Digits and signs as superscript characters; null for a text that holds anything else. */
export function raise(text: string): string | null {
  const marks = [...text.trim()].map((mark) => raised[mark]);
  return marks.length > 0 && marks.every((mark) => mark !== undefined) ? marks.join('') : null;
}

/** What a line break is read as, unlike the breaks of the page's own source. */
const lineBreak = '\u2028';

/** Words of running text in a node, blanks as they are: without marks of footnotes and text that was struck out. */
export function inlineText(node: HtmlNode): string {
  if (node.nodeType === 3) return node.textContent;
  if (isUnread(node) || isNoteMark(node)) return '';
  const inner = () => [...node.childNodes].map(inlineText).join('');
  switch (nameOf(node)) {
    case 'br':
      return lineBreak;
    case 'wbr':
    case 'del':
    case 's':
    case 'strike':
    case 'rp':
    case 'rt':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'q':
      return `“${inner().trim()}”`;
    case 'sup': {
      const text = inner();
      return raise(text) ?? text;
    }
    case 'math':
      return attributeOf(node, 'alttext') || inner();
    case 'td':
    case 'th':
    case 'li':
    case 'p':
    case 'div':
      return ` ${inner()} `;
    default:
      return inner();
  }
}

/** The mark of a footnote: a raised link to a place on the page, or a number in square brackets. */
function isNoteMark(node: HtmlNode): boolean {
  if (/\b(?:doc-)?noteref\b/.test(`${attributeOf(node, 'role')} ${attributeOf(node, 'epub:type')}`))
    return true;
  if (!isElement(node, 'sup')) return false;
  if (/^\s*\[.{0,20}\]\s*$/.test(node.textContent)) return true;
  return [...node.childNodes].some(
    (child) => isElement(child, 'a') && attributeOf(child, 'href').includes('#'),
  );
}
