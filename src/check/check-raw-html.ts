import type { Block } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import { isTooDeep } from '../markdown/markup-depth.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** What the sanitiser takes out of raw HTML. It is loaded only where there is some. */
export async function checkRawHtml(blocks: readonly Block[]): Promise<Finding[]> {
  const raw: { readonly markup: string; readonly range: Range }[] = [];
  for (const block of blocks) {
    const before = raw.length;
    eachToken(block, (token, range) => {
      if (token.type === 'html' && !isComment(token)) raw.push({ markup: token.raw, range });
    });
    // Tags of a block may nest where each alone does not.
    if (raw.length > before && isTooDeep(block.token.raw))
      raw.push({ markup: block.token.raw, range: block.range });
  }
  if (raw.length === 0) return [];
  const { findRemoved } = await import('../render/sanitize.ts');
  return raw.flatMap(({ markup, range }) => {
    const removed = findRemoved(markup);
    if (removed.length === 0) return [];
    const message = `not allowed in a deck and removed: ${removed.join(', ')}`;
    return [
      {
        rule: 'raw-html',
        message,
        help: removed.includes('<iframe>')
          ? 'a deck holds no other page: a link to it is left where its address begins with http'
          : 'use Markdown, or plain elements without scripts and styles',
        range,
      },
    ];
  });
}
