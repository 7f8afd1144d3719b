import type { Token, Tokens } from 'marked';
import { lexInline, type Block } from './blocks.ts';
import { readRevealComment } from './reveal-comments.ts';
import { listComments } from './comments.ts';

/**
 * Blocks whose list items may begin with `<!-- .element: … -->`. Markdown takes such a line for raw HTML, words and
 * all; here the words are words, and the comment describes its item, as in Reveal.js.
 */
export function openItemComments(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const token = open(block.token);
    return token === block.token ? block : { ...block, token };
  });
}

function open(token: Token): Token {
  if (token.type !== 'list' || !token.raw.includes('<!--')) return token;
  const list = token as Tokens.List;
  return { ...list, items: list.items.map(openItem) };
}

function openItem(item: Tokens.ListItem): Tokens.ListItem {
  const [first, ...rest] = item.tokens;
  const words = first && readWords(first);
  return { ...item, tokens: [...(words ? [words] : first ? [open(first)] : []), ...rest.map(open)] };
}

/** The line of words that a block of raw HTML is, if it is a comment of Reveal.js and one line of words after it. */
function readWords(token: Token): Token | null {
  if (token.type !== 'html') return null;
  const [, text = ''] = /^<!--(?:(?!-->)[^])*-->(.*)$/.exec(token.raw.trimEnd()) ?? [];
  if (text.trim() === '') return null;
  const target = readRevealComment(listComments(token.raw)[0]?.text ?? '')?.target;
  if (target !== 'element') return null;
  const { raw } = token;
  return { type: 'text', raw, text: raw.trimEnd(), tokens: lexInline(raw.trimEnd()) } as Token;
}
