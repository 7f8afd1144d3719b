import type { Token, Tokens } from 'marked';
import { type Attributes, noAttributes } from './attributes.ts';
import { textToken } from './text-token.ts';
import { takeTrailing } from './trailing.ts';

/** The first line of a list item, freed of what stands at its end to describe the item. */
export interface ItemLine {
  /** Index of the line among the item's tokens; -1 if the item has no text. */
  readonly at: number;
  /** Inline tokens of the line. */
  readonly tokens: readonly Token[];
  readonly attributes: Attributes;
  readonly sources: readonly string[];
  /** True for an item whose line ends in ` *`: the one that matters most. */
  readonly isKey: boolean;
}

/** Reads the first line of a list item. */
export function readItemLine({ tokens }: Tokens.ListItem): ItemLine {
  const at = tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph');
  const line = (tokens[at] as Tokens.Generic | undefined)?.tokens;
  if (!line) return { at: -1, tokens: [], attributes: noAttributes, sources: [], isKey: false };
  const trailing = takeTrailing(line);
  const { attributes, sources } = trailing;
  const last = trailing.tokens.at(-1);
  const mark = last?.type === 'text' ? /\s+\*$/.exec(last.raw) : null;
  if (!mark || last?.type !== 'text')
    return { at, tokens: trailing.tokens, attributes, sources, isKey: false };
  const left = textToken((last as Tokens.Text).text.slice(0, -mark[0].length));
  return { at, tokens: [...trailing.tokens.slice(0, -1), left], attributes, sources, isKey: true };
}
