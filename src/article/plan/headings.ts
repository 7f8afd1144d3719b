import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock } from '../types.ts';

/** Text of a heading block without its number. */
export function headingText(block: ArticleBlock): string {
  return (block.sentences[0]?.text ?? '')
    .replace(/^\(?\d{1,2}(?:\.\d+)*[.)]?\s+(?=\p{Lu})/u, '')
    .replace(/:$/, '');
}

/** True when a heading is worth a slide's headline as it is: a question, or long enough to say something. */
export function keepsHeading(text: string): boolean {
  return /[?？؟]$/.test(text) || lengthInWords(text) >= 4;
}

const generic =
  /^(?:summary|abstract|introduction|overview|background|context|results?|findings|discussion|conclusions?|outlook|method(?:s|ology)?|details|general|misc|in brief|key (?:points|facts)|part \w+)$/i;

/** True for a heading that any article might have; it says nothing beside a sentence. */
export function isGenericHeading(text: string): boolean {
  return generic.test(text);
}

/** True for a heading of the part that tells how a study was made: of interest, but no message. */
export function isMethodHeading(text: string): boolean {
  return /^(?:methods?|methodology|about (?:the|this) (?:study|survey|data|report))$/i.test(text);
}
