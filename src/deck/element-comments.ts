import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, mergeAttributes, noAttributes } from '../markdown/attributes.ts';
import type { Block } from '../markdown/blocks.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import { parseElementComment } from '../markdown/trailing.ts';

/**
 * Blocks with each `<!-- .element: … -->` that stands in a block of its own tied to the block before it, as Reveal.js
 * does: to a paragraph or heading, to the last item of a list right above, else to a div round the block.
 */
export function attachElementComments(blocks: readonly Block[]): Block[] {
  const attached: Block[] = [];
  for (const block of blocks) {
    const attributes = isComment(block.token) ? readAttributes(block.token) : noAttributes;
    const at = attached.findLastIndex(({ token }) => token.type !== 'space' && !isComment(token));
    const target = attached[at];
    if (target && !isEmpty(attributes)) {
      const token = attach(target.token, block.token, attributes, at === attached.length - 1);
      attached[at] = { token, range: target.range };
    }
    attached.push(block);
  }
  return attached;
}

function readAttributes({ raw }: Token): Attributes {
  return listComments(raw).reduce(
    (all, { text }) => mergeAttributes(all, parseElementComment(text)),
    noAttributes,
  );
}

function attach(token: Token, comment: Token, attributes: Attributes, adjacent: boolean): Token {
  const inline = { ...comment, raw: comment.raw.trim() };
  if (token.type === 'paragraph' || token.type === 'heading') {
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
