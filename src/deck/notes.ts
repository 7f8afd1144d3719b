import type { Token } from 'marked';
import { type Block, type LinkDefinitions, lexBlocks } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import type { Range, Source } from '../source/source.ts';

/** What the audience sees and what only the speaker sees. */
export interface WithNotes {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** True where a line `Note:` has begun notes that last to the end of the slide. */
  readonly open: boolean;
}

/**
 * Cuts speaker notes off a slide: all that follows the first line `Note:` or `Notes:` outside code, to the end of the
 * slide; and the content of each `::: notes`. The rest is read again, since such a line may stand in the middle of
 * what Markdown takes for one paragraph or list.
 */
export function cutNotes(blocks: readonly Block[], source: Source, links: LinkDefinitions): WithNotes {
  const kept: Block[] = [];
  const notes: Block[] = [];
  for (const block of blocks) {
    if (isFencedDiv(block.token, 'notes')) {
      notes.push(...blocksInside(block));
      continue;
    }
    const line = findNoteLine(block.token);
    if (!line) {
      kept.push(block);
      continue;
    }
    const at = block.range.start + line.start;
    const end = blocks.at(-1)!.range.end;
    kept.push(...lexBlocks(source, block.range.start, at, links));
    notes.push(...lexBlocks(source, block.range.start + line.end, end, links));
    return { blocks: kept, notes, open: true };
  }
  return { blocks: kept, notes, open: false };
}

/** Where in its `raw` a block says `Note:` at the start of a line, outside code and comments. */
export function findNoteLine(token: Token): Range | null {
  if (token.type === 'code' || token.type === 'fencedDiv' || isComment(token)) return null;
  // A list's own lines are indented, so there only the margin counts.
  const line = token.type === 'paragraph' ? /(?<![^\n]) {0,3}notes?:[ \t]*/i : /(?<![^\n])notes?:[ \t]*/i;
  const match = line.exec(token.raw);
  if (!match) return null;
  if (token.type === 'html' && isVerbatim(token.raw.slice(0, match.index))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** True where HTML so far has opened a comment or preformatted text and not closed it. */
function isVerbatim(before: string): boolean {
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const tags = [...before.matchAll(/<(\/?)(?:pre|code|script|style|textarea)\b/gi)];
  return tags.at(-1)?.[1] === '';
}

/** The blocks of a div with their places; its body is cut from the text as it stands. */
function blocksInside({ token, range }: Block): Block[] {
  if (!isFencedDiv(token)) return [];
  let start = range.start + token.bodyStart;
  return token.tokens.map((inner) => {
    const end = start + inner.raw.length;
    const block = { token: inner, range: { start, end } };
    start = end;
    return block;
  });
}
