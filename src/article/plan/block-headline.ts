import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, OutlineSlide } from '../types.ts';
import { headingText } from './headings.ts';

/** Most words of a sentence that leads in to what follows. */
const longest = 14;

/** The last sentence before a code block or table, where it can head a slide. */
export function leadIn(block: ArticleBlock | undefined): OutlineSlide['headline'] | undefined {
  const last = block?.kind === 'paragraph' ? block.sentences.at(-1) : undefined;
  if (!last || lengthInWords(last.text) > longest || /\b(?:this|these|it)\b/i.test(last.text))
    return undefined;
  return { text: last.text.replace(/[:.]$/, ''), src: [last.id] };
}

/** The heading of the part that some blocks end in. */
export function sectionHead(before: readonly ArticleBlock[]): OutlineSlide['headline'] | undefined {
  const heading = before.findLast(({ kind }) => kind === 'heading');
  return heading ? { text: headingText(heading), src: [heading.sentences[0]!.id] } : undefined;
}
