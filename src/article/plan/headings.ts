import type { ArticleBlock } from '../types.ts';

/** Text of a heading block without its number. */
export function headingText(block: ArticleBlock): string {
  return (block.sentences[0]?.text ?? '').replace(/^\(?\d{1,2}(?:\.\d+)*[.)]?\s+(?=\p{Lu})/u, '').replace(/:$/, '');
}

/** True when a heading is worth a slide's headline as it is: a question, or long enough to say something. */
export function keepsHeading(text: string): boolean {
  return text.endsWith('?') || text.split(' ').length >= 4;
}
