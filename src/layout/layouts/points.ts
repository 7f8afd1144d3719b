import { html } from '../../html.ts';
import { countWords } from '../../markdown/words.ts';
import { allHaveLeads, trimJoint, trimLead } from '../items.ts';
import { renderList } from '../list.ts';
import type { Layout } from '../types.ts';

/** Two to four cards, each with a lead and a text. */
export const points: Layout = {
  name: 'points',
  needs: 'a list of 2 to 4 items that start with a **bold lead**',
  accepts: ({ list }) => list !== null && allHaveLeads(list),
  matches: ({ list }) => {
    if (!list || list.items.length < 2 || list.items.length > 4 || !allHaveLeads(list)) return null;
    const fits = list.items.every((item) => item.restText !== '' && countWords(item.restText) <= 30);
    return fits ? 'every item has a bold lead and a short text' : null;
  },
  renderBody: ({ list }, flow) =>
    renderList(list!, flow, 'points', (item) => {
      const text = html`<p>${flow.inline(trimJoint(item.rest))}</p>${flow.blocks(item.children)}`;
      return html`<h3 class="lead">${flow.inline(trimLead(item.lead ?? []))}</h3><div class="text">${text}</div>`;
    }),
};
