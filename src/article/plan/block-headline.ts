import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, OutlineSlide } from '../types.ts';
import { headingText } from './headings.ts';

/** Most words of a sentence that leads in to what follows. */
const longest = 14;

/** What only leads over from the block before. */
const loose = /^(?:And|But|So|Then|Now|First|Next|Finally),? /;

/**
 * The last sentence before a code block or table, where it heads a slide: one that ends in a colon and so says what
 * comes, or one that says what there is to see. A "this" before a colon is what follows.
 */
export function leadIn(
  block: ArticleBlock | undefined,
  isAbout: (text: string) => boolean = () => true,
): OutlineSlide['headline'] | undefined {
  const last = block?.kind === 'paragraph' ? block.sentences.at(-1) : undefined;
  if (!last) return undefined;
  const isOpen = last.text.endsWith(':');
  if (isOpen ? /\b(?:these|those|they|them)\b/i.test(last.text) : /\b(?:this|these|it)\b/i.test(last.text))
    return undefined;
  if (!isOpen && !isAbout(last.text)) return undefined;
  const whole = last.text.replace(loose, '').replace(/[:.]$/, '');
  // "Here is the code, which dates from …": the rest is detail.
  const text =
    lengthInWords(whole) <= longest ? whole : whole.replace(/, (?:which|who|where|from|as)\b.*$/, '');
  if (lengthInWords(text) > longest) return undefined;
  return { text: text.charAt(0).toUpperCase() + text.slice(1), src: [last.id] };
}

/** The heading of the part that some blocks end in. */
export function sectionHead(before: readonly ArticleBlock[]): OutlineSlide['headline'] | undefined {
  const heading = before.findLast(({ kind }) => kind === 'heading');
  return heading ? { text: headingText(heading), src: [heading.sentences[0]!.id] } : undefined;
}
