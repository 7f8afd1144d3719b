import type { ArticleBlock, Sentence } from '../types.ts';
import type { RawBlock } from './raw-block.ts';
import { splitSentences } from './sentences.ts';

/** Blocks with their ids: `p1`, `p2` … in reading order, sentences `s1`, `s2` … within each. */
export function numberBlocks(blocks: readonly RawBlock[], lang: string): ArticleBlock[] {
  return blocks.map((block, i): ArticleBlock => {
    const id = `p${i + 1}`;
    const sentences = sentencesOf(block, lang).map((text, s): Sentence => ({ id: `${id}.s${s + 1}`, text }));
    return {
      id,
      kind: block.kind,
      level: block.level,
      ordered: block.ordered,
      sentences,
      range: block.range,
    };
  });
}

function sentencesOf(block: RawBlock, lang: string): readonly string[] {
  // Items, rows and code are units of their own; only running prose is cut.
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return block.texts;
  return block.texts.flatMap((text) => splitSentences(text, lang));
}
