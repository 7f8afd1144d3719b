import { attributes as attrs, html, type Html } from '../html.ts';
import { elementAttributes } from '../markdown/elements.ts';
import type { Flow } from '../markdown/render.ts';
import type { Item, ListContent } from './types.ts';

/** A list whose items a layout arranges itself, with the paragraphs before and after it. */
export function renderList(
  { ordered, start, attributes, items, before, after }: ListContent,
  flow: Flow,
  className: string,
  renderItem: (item: Item) => Html,
  tag: 'ol' | 'ul' = ordered ? 'ol' : 'ul',
): Html {
  const inner = items.map((item) => html`<li${item.attributes}>${renderItem(item)}</li>\n`);
  const own = elementAttributes({ ...attributes, classes: [className, ...attributes.classes] });
  const first = ordered && start !== 1 ? start : null;
  const pairs = html`${own}${attrs({ 'data-count': items.length, start: tag === 'ol' ? first : null })}`;
  const list = tag === 'ol' ? html`<ol${pairs}>${inner}</ol>` : html`<ul${pairs}>${inner}</ul>`;
  const lead = before.length > 0 ? html`<div class="lede">${flow.blocks(before)}</div>` : null;
  const end = after.length > 0 ? html`<div class="source">${flow.blocks(after)}</div>` : null;
  return html`${lead}${list}${end}`;
}
