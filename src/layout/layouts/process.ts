import { html } from '../../html.ts';
import { countWords } from '../../markdown/words.ts';
import { allHaveLeads, trimJoint, trimLead } from '../items.ts';
import { renderList } from '../list.ts';
import type { Layout } from '../types.ts';
import { saysSteps } from '../wording.ts';

/** Words of one step beyond which it is read better in a list. */
const mostWords = 30;

/** Three to five steps from left to right, each with its number, a lead and perhaps a text. */
export const processSteps: Layout = {
  name: 'process',
  needs: 'a numbered list of 3 to 5 items that start with a **bold lead**',
  accepts: ({ list }) => list !== null && allHaveLeads(list),
  // Numbers alone may count reasons, which no arrow leads through: the title must say that these are steps.
  matches: (content) => {
    const { list } = content;
    if (!list?.ordered || list.items.length < 3 || list.items.length > 5 || !allHaveLeads(list)) return null;
    const areShort = list.items.every(({ restText }) => countWords(restText) <= mostWords);
    return areShort && saysSteps(content)
      ? 'a numbered list of bold leads under a title that speaks of steps'
      : null;
  },
  words: [24, 66],
  renderBody: ({ list }, flow) =>
    renderList(
      list!,
      flow,
      'process',
      ({ lead, rest, children }) => {
        const inner = trimJoint(rest);
        const text = inner.length > 0 && html`<p>${flow.inline(inner)}</p>`;
        return html`<h3 class="lead">${flow.inline(trimLead(lead ?? []))}</h3><div class="text">${text}${flow.blocks(children)}</div>`;
      },
      'ol',
    ),
};
