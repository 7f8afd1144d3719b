import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, mergeAttributes, noAttributes } from '../markdown/attributes.ts';
import type { Block } from '../markdown/blocks.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import { type FencedDiv, isFencedDiv } from '../markdown/fenced-div.ts';
import { reach } from '../markdown/reached.ts';
import { parseElementComment, replaceAttributes } from '../markdown/reveal-comments.ts';
import { attachInline } from './inline-comments.ts';

/**
 * Blocks with each `<!-- .element: … -->` tied to the element that Reveal.js gives it to: the element before it among
 * its siblings; where that is a list right above, its last item; where there is none, the element round it.
 */
export function attachElementComments(blocks: readonly Block[]): Block[] {
  const { tokens } = attachBlocks(blocks.map(({ token }) => token));
  return blocks.map((block, i) => ({ ...block, token: tokens[i]! }));
}

/** Offsets and texts of the `.element` comments that stand before everything else: they belong to the slide. */
export function listLeadingComments(
  blocks: readonly Block[],
): { readonly text: string; readonly start: number }[] {
  const first = blocks.findIndex(({ token }) => isElement(token));
  const leading = first < 0 ? blocks : blocks.slice(0, first);
  return leading.flatMap(({ token, range }) =>
    isComment(token)
      ? listComments(token.raw).map(({ text, start }) => ({ text, start: range.start + start }))
      : [],
  );
}

interface Attached {
  /** As many as were given. */
  readonly tokens: readonly Token[];
  /** For the element round them. */
  readonly parent: Attributes;
}

function attachBlocks(given: readonly Token[]): Attached {
  const tokens: Token[] = [];
  let parent = noAttributes;
  /** Where the last element is among them; looked for anew at each comment, thousands of them would take minutes. */
  let at = -1;
  for (const token of given) {
    if (isComment(token)) {
      const attributes = readAttributes(token);
      if (isEmpty(attributes)) {
        // Another comment.
      } else if (at < 0) parent = replaceAttributes(parent, attributes);
      else tokens[at] = attach(tokens[at]!, token, attributes, !hasBlankLine(tokens.at(-1)!));
    }
    if (isElement(token)) at = tokens.length;
    tokens.push(isComment(token) ? token : attachInside(token));
  }
  return { tokens, parent };
}

/** True for a block that leaves an element. */
function isElement(token: Token): boolean {
  return !['space', 'def', 'footnoteDefinition'].includes(token.type) && !isComment(token);
}

/** True where a blank line follows a token: in Reveal.js it parts a comment from the items of a list. */
function hasBlankLine({ type, raw }: Token): boolean {
  return type === 'space' || /\n[ \t]*\n[ \t]*$/.test(raw.slice(-200));
}

function readAttributes({ raw }: Token): Attributes {
  return listComments(raw).reduce(
    (all, { text }) => replaceAttributes(all, parseElementComment(text)),
    noAttributes,
  );
}

/** Ties the comments inside a block to what stands there. */
function attachInside(token: Token): Token {
  if (token.type === 'list') {
    const list = token as Tokens.List;
    return { ...list, items: list.items.map(attachInItem) };
  }
  if (token.type === 'table') return attachInTable(token as Tokens.Table);
  if (['paragraph', 'heading', 'text'].includes(token.type)) {
    const { tokens } = token as Tokens.Generic;
    return tokens ? ({ ...token, tokens: attachInline(tokens) } as Token) : token;
  }
  if (token.type !== 'blockquote' && !isFencedDiv(token)) return token;
  const { tokens, parent } = attachBlocks((token as Tokens.Blockquote).tokens);
  const changed = { ...token, tokens: [...tokens] } as Token;
  return isEmpty(parent) ? changed : attachToElement(changed, parent);
}

function attachInItem(item: Tokens.ListItem): Tokens.ListItem {
  return { ...item, tokens: [...attachBlocks(item.tokens).tokens] };
}

function attachInTable(table: Tokens.Table): Tokens.Table {
  const attachInCell = (cell: Tokens.TableCell) => ({ ...cell, tokens: attachInline(cell.tokens) });
  return {
    ...table,
    header: table.header.map(attachInCell),
    rows: table.rows.map((row) => row.map(attachInCell)),
  };
}

function attach(token: Token, comment: Token, attributes: Attributes, adjacent: boolean): Token {
  const inline = { ...comment, raw: comment.raw.trim() };
  if (token.type === 'paragraph' || token.type === 'heading' || token.type === 'text') {
    return { ...token, tokens: [...((token as Tokens.Generic).tokens ?? []), inline] } as Token;
  }
  const items = token.type === 'list' && adjacent ? (token as Tokens.List).items : [];
  const last = items.at(-1);
  const at = last ? last.tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph') : -1;
  if (last && at >= 0) {
    const line = last.tokens[at] as Tokens.Generic;
    const changed = last.tokens.with(at, { ...line, tokens: [...(line.tokens ?? []), inline] } as Token);
    return { ...token, items: [...items.slice(0, -1), { ...last, tokens: changed }] } as Token;
  }
  return attachToElement(token, attributes);
}

/** A div takes attributes itself, so that layouts still know it; raw HTML is put into a div of ours. */
function attachToElement(token: Token, attributes: Attributes): Token {
  if (isFencedDiv(token)) return { ...token, attributes: mergeAttributes(token.attributes, attributes) };
  if (token.type !== 'html') return reach(token, attributes, false);
  const div: FencedDiv = {
    type: 'fencedDiv',
    raw: token.raw,
    attributes,
    title: '',
    bodyStart: 0,
    closed: true,
    tokens: [token],
  };
  return div;
}
