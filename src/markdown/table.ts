import type { Token, Tokens } from 'marked';
import { attributes as attrs, type Html, html } from '../html.ts';
import { type Attributes, noAttributes } from './attributes.ts';
import { elementAttributes } from './elements.ts';
import { plainText } from './plain-text.ts';
import { readCaption, rowAttributes } from './table-parts.ts';
import { takeTrailing } from './trailing.ts';

/** What stands out in a table: a row or a column, from 1 as the writer counts; the head is not a row. */
export interface TableKey {
  readonly row: number | null;
  readonly column: number | null;
}

/** Draws the inline tokens of cells and captions. */
interface CellFlow {
  readonly inline: (tokens: readonly Token[]) => Html;
}

/**
 * A table with a head, row heads in the first of several columns, and figures set to the end of their cells. A head
 * whose cells are all empty is left out. A caption may hold `{.class key=2}`, which names the row that stands out.
 */
export function renderTable(table: Tokens.Table, key: TableKey, flow: CellFlow): Html {
  const { header, rows } = table;
  const caption = readCaption(table);
  const { key: named = '', ...pairs } = caption?.attributes.pairs ?? {};
  const keyRow = key.row ?? (/^\d{1,4}$/.test(named) ? Number(named) : null);
  const classes = header.map((_, column) =>
    [key.column === column + 1 ? 'key' : '', isNumberColumn(table, column) ? 'number' : ''].filter(
      (name) => name !== '',
    ),
  );
  const head = header.map((cell, column) =>
    renderCell(cell, { tag: 'th', scope: 'col', classes: classes[column]! }, flow),
  );
  const ofRows = rowAttributes(table);
  const body = rows.map((row, r) => {
    const cells = row.map((cell, column) => {
      const isHead = column === 0 && header.length > 1;
      return renderCell(
        cell,
        { tag: isHead ? 'th' : 'td', scope: isHead ? 'row' : null, classes: classes[column] ?? [] },
        flow,
      );
    });
    const own = ofRows[r] ?? noAttributes;
    const all = { ...own, classes: [...(keyRow === r + 1 ? ['key'] : []), ...own.classes] };
    return html`<tr${elementAttributes(all)}>${cells}</tr>\n`;
  });
  const attributes: Attributes = { ...(caption?.attributes ?? noAttributes), pairs };
  const size = html`${elementAttributes(attributes)}${attrs({ 'data-columns': header.length, 'data-rows': rows.length })}`;
  const title = caption && html`<caption>${flow.inline(caption.tokens)}</caption>`;
  const hasHead = header.some(({ text }) => text.trim() !== '');
  return html`<table${size}>${title}${hasHead && html`<thead><tr>${head}</tr></thead>\n`}${body.length > 0 && html`<tbody>${body}</tbody>`}</table>`;
}

/** True for a column whose cells go to the end: as the writer aligned it; else one of figures. */
export function isNumberColumn({ header, rows }: Tokens.Table, column: number): boolean {
  const align = header[column]?.align ?? null;
  if (align !== null) return align === 'right';
  const texts = rows.map((row) => plainText(row[column]?.tokens ?? [])).filter((text) => text !== '');
  return column > 0 && texts.length > 0 && texts.every((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
}

interface Cell {
  readonly tag: 'th' | 'td';
  readonly scope: 'row' | 'col' | null;
  readonly classes: readonly string[];
}

function renderCell(cell: Tokens.TableCell, { tag, scope, classes }: Cell, flow: CellFlow): Html {
  const { tokens, attributes, sources } = takeTrailing(cell.tokens);
  const merged = { ...attributes, classes: [...classes, ...attributes.classes] };
  const pairs = html`${attrs({ scope, align: cell.align === 'center' ? 'center' : null })}${elementAttributes(merged, sources)}`;
  return tag === 'th'
    ? html`<th${pairs}>${flow.inline(tokens)}</th>`
    : html`<td${pairs}>${flow.inline(tokens)}</td>`;
}
