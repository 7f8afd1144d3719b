import type { Tokens } from 'marked';
import { type Html, html } from '../../html.ts';
import { allHaveLeads, trimJoint } from '../items.ts';
import { renderList } from '../list.ts';
import type { Item, Layout } from '../types.ts';

/** Two to five people, each with a name and a role. */
export const people: Layout = {
  name: 'people',
  needs: 'a list of 2 to 5 items of the form **Name**, role',
  accepts: ({ list }) => list !== null && allHaveLeads(list),
  matches: ({ list }) =>
    list && list.items.length >= 2 && list.items.length <= 5 && list.items.every(isPerson)
      ? 'every item is a bold name, a comma and a role'
      : null,
  renderBody: ({ list }, flow) =>
    renderList(
      list!,
      flow,
      'people',
      (item) => {
        const role = trimJoint(item.rest);
        const line = role.length > 0 ? html`<p class="role">${flow.inline(role)}</p>` : null;
        return html`${line}${renderName(item.leadText)}${flow.blocks(item.children)}`;
      },
      'ul',
    ),
};

function isPerson({ lead, leadText, rest }: Item): boolean {
  const [first] = rest;
  const words = leadText.split(/\s+/);
  const joined = first?.type === 'text' && (first as Tokens.Text).text.trimStart().startsWith(',');
  return (
    lead !== null && joined && words.length <= 5 && !/\d/.test(leadText) && /^\p{Lu}|^\p{Lo}/u.test(leadText)
  );
}

/** The last word of a name is the family's, unless it is the only one; particles before it stay with it. */
function renderName(name: string): Html {
  const words = name.split(/\s+/);
  let cut = words.length - 1;
  while (cut > 1 && /^(?:van|von|de|da|del|der|den|di|al|bin|ibn|la|le)$/i.test(words[cut - 1]!)) cut--;
  const given = cut > 0 ? html`<span class="given">${words.slice(0, cut).join(' ')}</span> ` : null;
  return html`<p class="name">${given}<span class="family">${words.slice(cut).join(' ')}</span></p>`;
}
