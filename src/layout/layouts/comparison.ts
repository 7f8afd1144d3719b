import { attributes as attrs, type Html, html } from '../../html.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Flow } from '../../markdown/render.ts';
import { renderTable } from '../../markdown/table.ts';
import { type ComparedLists, readComparedLists } from '../compared-lists.ts';
import { trimJoint, trimLead } from '../items.ts';
import type { Layout } from '../types.ts';
import { saysVersus } from '../wording.ts';

/** Two things side by side, row by row; `key` names the column that stands out, by default the last. */
export const comparison: Layout = {
  name: 'comparison',
  needs: 'a table of three columns, or two level-3 headings with lists of equal length',
  accepts: (content) => content.table?.header.length === 3 || readComparedLists(content) !== null,
  matches: (content) => {
    const { table } = content;
    if (!table)
      return readComparedLists(content) && saysVersus(content)
        ? 'two lists of equal length that are set against each other'
        : null;
    return table.header.length === 3 &&
      table.header.map(({ tokens }) => plainText(tokens) !== '').join() === 'false,true,true'
      ? 'a table of three columns with an empty first head'
      : null;
  },
  renderBody: (content, flow) => {
    const { table, tokens, key } = content;
    if (!table) return renderLists(readComparedLists(content)!, key === 1 ? 0 : 1, flow);
    const at = tokens.indexOf(table);
    const column = key === 2 || key === 3 ? key : 3;
    const markup = renderTable(table, { row: null, column }, flow);
    return html`${flow.blocks(tokens.slice(0, at))}${markup}${flow.blocks(tokens.slice(at + 1))}`;
  },
};

/** The lists as the table that says the same; leads that both sides share name the rows. `key` is 0 or 1. */
function renderLists({ heads, rows, areLabelled }: ComparedLists, key: 0 | 1, flow: Flow): Html {
  const classOf = (column: number) => attrs({ class: column === key ? 'key' : null });
  const corner = areLabelled && html`<th scope="col"></th>`;
  const head = heads.map(({ tokens, attributes, sources }, i) => {
    const classes = [...(i === key ? ['key'] : []), ...attributes.classes];
    return html`<th scope="col"${elementAttributes({ ...attributes, classes }, sources)}>${flow.inline(tokens)}</th>`;
  });
  const body = rows.map((row) => {
    const label = areLabelled && html`<th scope="row">${flow.inline(trimLead(row[0].lead ?? []))}</th>`;
    const cells = row.map(({ lead, rest, attributes }, i) => {
      const bold = lead && !areLabelled ? html`<strong>${flow.inline(lead)}</strong>` : null;
      const text = areLabelled ? trimJoint(rest) : rest;
      const inner = html`${bold}${flow.inline(text)}`;
      // The item may be a step of its own or name its sources; the cell is the column's.
      const own = attributes.markup === '' ? inner : html`<span${attributes}>${inner}</span>`;
      return html`<td${classOf(i)}>${own}</td>`;
    });
    return html`<tr>${label}${cells}</tr>\n`;
  });
  const size = attrs({ 'data-columns': areLabelled ? 3 : 2, 'data-rows': rows.length });
  return html`<table${size}><thead><tr>${corner}${head}</tr></thead>\n<tbody>${body}</tbody></table>`;
}
