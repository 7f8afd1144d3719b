import type { Token, Tokens } from 'marked';
import { type Html, html } from '../../html.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { cutLead, trimJoint } from '../items.ts';
import { renderList } from '../list.ts';
import type { Item, Layout } from '../types.ts';

/** Two to five people, each with a name and a role, and a photograph where there is one. */
export const people: Layout = {
  name: 'people',
  needs: 'a list of 2 to 5 items of the form **Name**, role',
  accepts: ({ list }) => list !== null && list.items.every((item) => readPerson(item) !== null),
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
        const { photo, name, about } = readPerson(item)!;
        const role = trimJoint(about);
        const line = role.length > 0 ? html`<p class="role">${flow.inline(role)}</p>` : null;
        return html`${photo && flow.inline([photo])}${line}${renderName(name)}${flow.blocks(item.children)}`;
      },
      'ul',
    ),
};

/** An item that begins with a bold name. */
interface Person {
  /** A picture before the name or after it. */
  readonly photo: Token | null;
  readonly name: string;
  /** What follows the name, its comma included. */
  readonly about: readonly Token[];
}

function readPerson({ lead, leadText, rest }: Item): Person | null {
  const photo = rest.find(({ type }) => type === 'image') ?? null;
  const words = rest.filter((token) => token !== photo);
  if (lead) return { photo, name: leadText, about: words };
  const cut = cutLead(words);
  return cut.lead && { photo, name: plainText(cut.lead), about: cut.rest };
}

function isPerson(item: Item): boolean {
  const person = readPerson(item);
  if (!person) return false;
  const [first] = person.about;
  const joined = first?.type === 'text' && (first as Tokens.Text).text.trimStart().startsWith(',');
  return (
    joined &&
    person.name.split(/\s+/).length <= 5 &&
    !/\d/.test(person.name) &&
    /^\p{Lu}|^\p{Lo}/u.test(person.name)
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
