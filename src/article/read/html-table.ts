import { attributeOf, findElements, type HtmlNode, isElement } from './html-node.ts';
import { inlineText } from './html-text.ts';
import { normaliseText } from './normalise.ts';

/** Most words of a cell on average; longer ones are paragraphs that a page arranges in a table. */
const wordiestCell = 30;

/** Rows of a table, cells parted by ` | `; null for a table that only arranges a page. */
export function readTable(table: HtmlNode): string[] | null {
  if (attributeOf(table, 'role') === 'presentation') return null;
  if (findElements(table, 'table', 'h1', 'h2', 'h3', 'blockquote', 'pre', 'figure').length > 0) return null;
  const rows = findElements(table, 'tr').map((row) =>
    [...row.childNodes]
      .filter((cell) => isElement(cell, 'td', 'th'))
      .map((cell) => normaliseText(inlineText(cell))),
  );
  const full = rows.filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...full.map((row) => row.length));
  if (columns < 2 || full.length < 2) return null;
  const cells = full.flat().filter((cell) => cell !== '');
  const words = cells.reduce((sum, cell) => sum + cell.split(' ').length, 0);
  return words > wordiestCell * cells.length ? null : full.map((row) => row.join(' | '));
}
