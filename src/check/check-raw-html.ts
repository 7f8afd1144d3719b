import type { Block } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import { isTooDeep } from '../markdown/markup-depth.ts';
import { findOpenTag } from '../markdown/open-tag.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** A piece of raw HTML, and where it stands. */
interface Raw {
  readonly markup: string;
  readonly range: Range;
}

/**
 * Tags of raw HTML that are not ended, and what the sanitiser takes out of it, with `narrow` as of a stranger's deck. It is
 * loaded only where there is some.
 */
export async function checkRawHtml(blocks: readonly Block[], narrow = false): Promise<Finding[]> {
  const raw: Raw[] = [];
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
  return [
    ...raw.flatMap(tellOpenTag),
    ...raw.flatMap(({ markup, range }) => tellRemoved(findRemoved(markup, narrow), range)),
  ];
}

function tellOpenTag({ markup, range }: Raw): Finding[] {
  const at = findOpenTag(markup);
  if (at === null) return [];
  const start = Math.min(range.start + at, range.end);
  const message = 'a tag without its end is shown as text';
  const help = 'end it with > before the next empty line, and each value in it with its quote';
  return [{ rule: 'unclosed', message, help, range: { start, end: Math.min(range.end, start + 40) } }];
}

function tellRemoved(removed: readonly string[], range: Range): Finding[] {
  if (removed.length === 0) return [];
  const message = `not allowed in a deck and removed: ${removed.join(', ')}`;
  const help = removed.includes('<iframe>')
    ? 'a deck holds no other page: a link to it is left where its address begins with http'
    : 'use Markdown, or plain elements without scripts and styles';
  return [{ rule: 'raw-html', message, help, range }];
}
