import { type Html, html } from '../../html.ts';
import { isFigure } from '../dates.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Flow } from '../../markdown/render.ts';
import { allHaveLeads, trimJoint, trimLead } from '../items.ts';
import { renderList } from '../list.ts';
import type { Layout, ListContent } from '../types.ts';

/** Two to four figures, the first of them largest, each with a caption. */
export const bigNumbers: Layout = {
  name: 'big-numbers',
  needs: 'a list of 1 to 4 items that start with a **bold number**',
  accepts: ({ list }) => list !== null && allHaveLeads(list),
  matches: ({ list }) =>
    list && list.items.length <= 4 && list.items.every(({ lead, leadText }) => lead && isFigure(leadText))
      ? 'every item starts with a bold number'
      : null,
  renderBody: ({ list }, flow) => renderFigures(list!, flow),
};

/** Figures side by side, each with its caption. */
export function renderFigures(list: ListContent, flow: Flow): Html {
  return renderList(
    list,
    flow,
    'figures',
    ({ lead, rest, children }) => {
      const figure = trimLead(lead ?? []);
      return html`<strong class="figure" data-length="${plainText(figure).length}">${flow.inline(figure)}</strong>
<span class="caption">${flow.inline(trimJoint(rest))}${flow.blocks(children)}</span>`;
    },
    'ul',
  );
}
