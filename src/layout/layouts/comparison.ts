import { html } from '../../html.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { renderTable } from '../../markdown/table.ts';
import type { Layout } from '../types.ts';

/** Two things side by side, row by row; `key` names the column that stands out, by default the last. */
export const comparison: Layout = {
  name: 'comparison',
  needs: 'a table of three columns whose first head is empty',
  accepts: ({ table }) => table?.header.length === 3,
  matches: ({ table }) =>
    table?.header.length === 3 &&
    table.header.map(({ tokens }) => plainText(tokens) !== '').join() === 'false,true,true'
      ? 'a table of three columns with an empty first head'
      : null,
  renderBody: ({ table, tokens, key }, flow) => {
    const at = tokens.indexOf(table!);
    const column = key === 2 || key === 3 ? key : 3;
    const markup = renderTable(table!, { row: null, column }, flow);
    return html`${flow.blocks(tokens.slice(0, at))}${markup}${flow.blocks(tokens.slice(at + 1))}`;
  },
};
