import type { Token, Tokens } from 'marked';
import { isAgendaTitle } from '../../deck/agenda-titles.ts';
import { html } from '../../html.ts';
import { textToken } from '../../markdown/text-token.ts';
import { blocksUnder, trimJoint, trimLead } from '../items.ts';
import { renderList } from '../list.ts';
import type { Item, Layout } from '../types.ts';

/** Parts of a talk in rows of one height, each with its number and perhaps a note. */
export const agenda: Layout = {
  name: 'agenda',
  needs: 'a list of the parts of the talk',
  accepts: ({ list }) => list !== null,
  matches: ({ slide, list }) => {
    if (!list || list.items.length < 2 || list.items.length > 8) return null;
    const areLines = list.items.every((item) => blocksUnder(item).every(({ type }) => type === 'paragraph'));
    return areLines && isAgendaTitle(slide.heading?.text ?? '') ? 'its title names an agenda' : null;
  },
  words: [0, 70],
  renderBody: ({ list }, flow) =>
    renderList(list!, flow, 'agenda', (item) => {
      const { title, note } = partItem(item);
      const line = note.length > 0 && html`<p>${flow.inline(note)}</p>`;
      const under = blocksUnder(item);
      const hasNote = note.length > 0 || under.length > 0;
      const beside = hasNote && html`<div class="about">${line}${flow.blocks(under)}</div>`;
      return html`<p class="part">${flow.inline(title)}</p>${beside}`;
    }),
};

/** The bold lead of an item is its title; else what stands before a dash. */
function partItem({ lead, rest }: Item): {
  readonly title: readonly Token[];
  readonly note: readonly Token[];
} {
  if (lead) return { title: trimLead(lead), note: trimJoint(rest) };
  const dash = /\s+[—–]\s+/;
  const at = rest.findIndex((token) => token.type === 'text' && dash.test(token.raw));
  if (at < 0) return { title: rest, note: [] };
  const { text } = rest[at] as Tokens.Text;
  const { index, 0: sign } = dash.exec(text)!;
  const title = [...rest.slice(0, at), ...(index > 0 ? [textToken(text.slice(0, index))] : [])];
  return { title, note: [textToken(text.slice(index + sign.length)), ...rest.slice(at + 1)] };
}
