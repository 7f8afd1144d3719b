import type { Tokens } from 'marked';
import { attributes as attrs, type Html, html } from '../html.ts';
import { elementAttributes } from '../markdown/elements.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Flow } from '../markdown/render.ts';
import { takeTrailing } from '../markdown/trailing.ts';

/** What stands out in a table: a row or a column, from 1 as the writer counts; the head is not a row. */
export interface TableKey {
  readonly row: number | null;
  readonly column: number | null;
}

/** A table with a head, row heads in the first column, and figures set to the end of their cells. */
export function renderTable({ header, rows }: Tokens.Table, key: TableKey, flow: Flow): Html {
  const numeric = header.map((cell, column) => {
    if (cell.align !== null) return cell.align === 'right';
    const texts = rows.map((row) => plainText(row[column]?.tokens ?? [])).filter((text) => text !== '');
    return column > 0 && texts.length > 0 && texts.every((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
  });
  const classes = (column: number) =>
    [key.column === column + 1 ? 'key' : '', numeric[column] ? 'number' : ''].filter((name) => name !== '');
  const head = header.map((cell, column) =>
    renderCell(cell, { tag: 'th', scope: 'col', classes: classes(column) }, flow),
  );
  const body = rows.map((row, r) => {
    const cells = row.map((cell, column) =>
      renderCell(
        cell,
        { tag: column === 0 ? 'th' : 'td', scope: column === 0 ? 'row' : null, classes: classes(column) },
        flow,
      ),
    );
    return html`<tr${attrs({ class: key.row === r + 1 ? 'key' : null })}>${cells}</tr>\n`;
  });
  const size = attrs({ 'data-columns': header.length, 'data-rows': rows.length });
  return html`<table${size}><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>`;
}

interface Cell {
  readonly tag: 'th' | 'td';
  readonly scope: 'row' | 'col' | null;
  readonly classes: readonly string[];
}

function renderCell(cell: Tokens.TableCell, { tag, scope, classes }: Cell, flow: Flow): Html {
  const { tokens, attributes, sources } = takeTrailing(cell.tokens);
  const merged = { ...attributes, classes: [...classes, ...attributes.classes] };
  const pairs = html`${attrs({ scope })}${elementAttributes(merged, sources)}`;
  return tag === 'th'
    ? html`<th${pairs}>${flow.inline(tokens)}</th>`
    : html`<td${pairs}>${flow.inline(tokens)}</td>`;
}
