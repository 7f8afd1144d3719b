import { html } from '../../html.ts';
import { isDateLike } from '../dates.ts';
import { allHaveLeads, cutLead, trimJoint, trimLead } from '../items.ts';
import { renderList } from '../list.ts';
import type { Layout } from '../types.ts';

/** Three to seven events on an axis, each with a date, a heading where there is one, and a text. */
export const timeline: Layout = {
  name: 'timeline',
  needs: 'a list of 3 to 7 items that start with a **bold date**',
  accepts: ({ list }) => list !== null && allHaveLeads(list),
  matches: ({ list, meta }) => {
    if (!list || list.items.length < 3 || list.items.length > 7) return null;
    const dated = list.items.every(({ lead, leadText }) => lead && isDateLike(leadText, meta.lang));
    return dated ? 'every item starts with a bold date' : null;
  },
  measures: ({ list }) => ({
    'date-chars': list!.items.reduce((longest, { leadText }) => Math.max(longest, leadText.length), 0),
  }),
  renderBody: ({ list }, flow) =>
    renderList(
      list!,
      flow,
      'timeline',
      ({ lead, rest, children }) => {
        const event = cutLead(trimJoint(rest));
        const heading = event.lead ? html`<h3 class="lead">${flow.inline(trimLead(event.lead))}</h3>` : null;
        const inner = trimJoint(event.rest);
        const text = inner.length > 0 ? html`<p class="text">${flow.inline(inner)}</p>` : null;
        const date = html`<span class="date">${flow.inline(trimLead(lead ?? []))}</span>`;
        return html`${date}<div class="event">${heading}${text}${flow.blocks(children)}</div>`;
      },
      'ol',
    ),
};
