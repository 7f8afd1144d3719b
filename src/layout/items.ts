import type { Token, Tokens } from 'marked';
import { elementAttributes } from '../markdown/elements.ts';
import { readItemLine } from '../markdown/item-line.ts';
import { plainText } from '../markdown/plain-text.ts';
import { textToken } from '../markdown/text-token.ts';
import type { Item, ListContent } from './types.ts';

/** Items of a list taken apart into bold lead, text and children; `key` counts from 1. */
export function readItems(list: Tokens.List, key: number | null, incremental: boolean): Item[] {
  return list.items.map((item, i) => readItem(item, key === i + 1, incremental));
}

function readItem(item: Tokens.ListItem, isKeyByNumber: boolean, incremental: boolean): Item {
  const { at, tokens, attributes, sources, isKey: isStarred } = readItemLine(item);
  const { lead, rest } = cutLead(tokens);
  const isKey = isKeyByNumber || isStarred;
  const isFragment = incremental && !attributes.classes.includes('fragment');
  const classes = [...attributes.classes, ...(isKey ? ['key'] : []), ...(isFragment ? ['fragment'] : [])];
  return {
    lead,
    leadText: lead ? plainText(lead) : '',
    rest,
    restText: plainText(rest),
    children: item.tokens.filter((_, i) => i !== at),
    attributes: elementAttributes({ ...attributes, classes }, sources),
    isKey,
  };
}

/** Cuts a bold start off inline tokens, with the punctuation that joins it to the text: `**Lead.** Text`. */
export function cutLead(inline: readonly Token[]): {
  readonly lead: readonly Token[] | null;
  readonly rest: readonly Token[];
} {
  const [first, ...rest] = inline.filter(
    (token, i) => i > 0 || token.type !== 'text' || token.raw.trim() !== '',
  );
  if (first?.type !== 'strong') return { lead: null, rest: inline };
  return { lead: (first as Tokens.Strong).tokens, rest };
}

/** Inline tokens without the colon, dash or comma and the blanks at their start. */
export function trimJoint(inline: readonly Token[]): readonly Token[] {
  const [first, ...rest] = inline;
  if (first?.type !== 'text') return inline;
  const text = (first as Tokens.Text).text.replace(/^\s*(?:[:,;–—]|-(?=\s))?\s*/, '');
  return text === '' ? rest : [textToken(text), ...rest];
}

/** Inline tokens of a lead without the full stop or colon that closes it; `?`, `!` and `…` stay. */
export function trimLead(inline: readonly Token[]): readonly Token[] {
  const last = inline.at(-1);
  if (last?.type !== 'text') return inline;
  const text = (last as Tokens.Text).text.replace(/(?<=[^.])[.:]\s*$/, '');
  return [...inline.slice(0, -1), textToken(text)];
}

/** Blocks under the first line of an item, without the blank lines between them. */
export function blocksUnder({ children }: Item): Token[] {
  return children.filter(({ type }) => type !== 'space');
}

/** True when every item starts with a bold lead. */
export function allHaveLeads({ items }: ListContent): boolean {
  return items.every(({ lead }) => lead !== null);
}
