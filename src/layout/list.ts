import { html, type Html } from '../html.ts';
import type { Flow } from '../markdown/render.ts';
import type { Item, ListContent } from './types.ts';

/** A list whose items a layout arranges itself, with the paragraphs before and after it. */
export function renderList(
  { ordered, items, before, after }: ListContent,
  flow: Flow,
  className: string,
  renderItem: (item: Item) => Html,
  tag: 'ol' | 'ul' = ordered ? 'ol' : 'ul',
): Html {
  const inner = items.map((item) => html`<li${item.attributes}>${renderItem(item)}</li>\n`);
  const pairs = html` class="${className}" data-count="${items.length}"`;
  const list = tag === 'ol' ? html`<ol${pairs}>${inner}</ol>` : html`<ul${pairs}>${inner}</ul>`;
  const lead = before.length > 0 ? html`<div class="lede">${flow.blocks(before)}</div>` : null;
  const end = after.length > 0 ? html`<div class="source">${flow.blocks(after)}</div>` : null;
  return html`${lead}${list}${end}`;
}
