import { html } from '../../html.ts';
import { renderTable } from '../../markdown/table.ts';
import type { Layout } from '../types.ts';

/** A table over the whole slide; `key` names the row that matters most. */
export const table: Layout = {
  name: 'table',
  needs: 'a table',
  accepts: ({ table }) => table !== null,
  matches: ({ table }) => (table ? 'a table' : null),
  renderBody: ({ table, tokens, key }, flow) => {
    const at = tokens.indexOf(table!);
    const markup = renderTable(table!, { row: key, column: null }, flow);
    return html`${flow.blocks(tokens.slice(0, at))}${markup}${flow.blocks(tokens.slice(at + 1))}`;
  },
};
