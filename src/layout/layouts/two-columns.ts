import type { Token } from 'marked';
import { type Html, html } from '../../html.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import { type FencedDiv, isFencedDiv } from '../../markdown/fenced-div.ts';
import type { Flow } from '../../markdown/render.ts';
import { partAtHeadings } from '../headings.ts';
import type { Layout } from '../types.ts';

/** Two or more columns, from `::: columns`, from `::: left` and `::: right`, or from two level-3 headings. */
export const twoColumns: Layout = {
  name: 'two-columns',
  needs: '`::: columns`, or two level-3 headings with text under each',
  accepts: (content) => twoColumns.matches(content) !== null,
  matches: ({ tokens }) => {
    if (tokens.some((token) => isColumns(token))) return 'a `::: columns` block';
    return partAtHeadings(tokens).length === 2 ? 'two level-3 headings' : null;
  },
  renderBody: ({ tokens }, flow) => {
    const at = tokens.findIndex((token) => isColumns(token));
    if (at < 0) {
      const columns = partAtHeadings(tokens).map(
        (part) => html`<div class="column">${flow.blocks(part)}</div>`,
      );
      return html`<div class="columns">${columns}</div>`;
    }
    // `::: left` and `::: right` part the slide only where no `::: columns` comes before them.
    const slots = isSlot(tokens[at]!) ? tokens.filter(isSlot) : [];
    const inner = slots.length > 0 ? slots : ((tokens[at] as FencedDiv).tokens ?? []);
    const columns = inner.filter((token) => isSlot(token) || isColumn(token));
    const between = inner.filter((token) => !columns.includes(token));
    const rest = tokens.slice(at + 1).filter((token) => !slots.includes(token));
    const markup = columns.map((token) => renderColumn(token as FencedDiv, flow));
    const before = flow.blocks([...tokens.slice(0, at), ...between]);
    const own = slots.length > 0 ? html` class="columns"` : attributesAs('columns', tokens[at] as FencedDiv);
    return html`${before}<div${own}>${markup}</div>${flow.blocks(rest)}`;
  },
};

const isSlot = (token: Token): boolean => isFencedDiv(token, 'left') || isFencedDiv(token, 'right');
const isColumn = (token: Token): boolean => isFencedDiv(token, 'column');
const isColumns = (token: Token): boolean => isFencedDiv(token, 'columns') || isSlot(token);

function renderColumn(div: FencedDiv, flow: Flow): Html {
  return html`<div${attributesAs('column', div)}>${flow.blocks(div.tokens ?? [])}</div>`;
}

/** Attributes of a div as that of its own name, and what its writer gave it. */
function attributesAs(name: 'columns' | 'column', { attributes }: FencedDiv): Html {
  const classes = [name, ...attributes.classes.filter((each) => each !== name)];
  return elementAttributes({ ...attributes, classes });
}
