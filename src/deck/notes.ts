import { type Block, lexBlocks, type LinkDefinitions } from '../markdown/blocks.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import type { Source } from '../source/source.ts';

/** What the audience sees and what only the speaker sees. */
export interface WithNotes {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
}

const noteLine = /^notes?:[ \t]*/im;
const verbatim = ['code', 'html', 'fencedDiv'];

/**
 * Cuts speaker notes off a slide: all that follows the first line `Note:` or `Notes:` at the start of a line and
 * outside code, to the end of the slide; and the content of each `::: notes`. The rest is read again, since such
 * a line may stand in the middle of what Markdown takes for one paragraph or list.
 */
export function cutNotes(blocks: readonly Block[], source: Source, links: LinkDefinitions): WithNotes {
  const kept: Block[] = [];
  const notes: Block[] = [];
  for (const block of blocks) {
    if (isFencedDiv(block.token, 'notes')) {
      notes.push(...(block.token.tokens ?? []).map((token) => ({ token, range: block.range })));
      continue;
    }
    const line = verbatim.includes(block.token.type) ? null : noteLine.exec(block.token.raw);
    if (!line) {
      kept.push(block);
      continue;
    }
    const at = block.range.start + line.index;
    const end = blocks.at(-1)!.range.end;
    kept.push(...lexBlocks(source, block.range.start, at, links));
    notes.push(...lexBlocks(source, at + line[0].length, end, links));
    break;
  }
  return { blocks: kept, notes };
}
