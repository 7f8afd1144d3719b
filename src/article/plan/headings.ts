import { firstText } from '../read/block-text.ts';
import { numberLength } from '../read/heading-text.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock } from '../types.ts';

/** Text of a heading block without its number. */
export function headingText(block: ArticleBlock): string {
  const text = firstText(block);
  return text.slice(numberLength(text)).replace(/:$/, '');
}

/** A short question about what stands above it: "Who was that for?" */
const leaning = /^(?:\S+ ){0,5}(?:this|that|these|those|it|they|them)\b(?: \S+){0,2}[?]$/i;

/** True for a short question about what stands above it, which is not on the slide. */
export function leansBack(text: string): boolean {
  return leaning.test(text);
}

/** True when a heading is worth a slide's headline as it is: a question, or long enough to say something. */
export function keepsHeading(text: string): boolean {
  if (leansBack(text)) return false;
  return /[?？؟]$/.test(text) || lengthInWords(text) >= 4;
}

const generic =
  /^(?:summary|abstract|introduction|overview|background|context|results?|findings|discussion|conclusions?|outlook|method(?:s|ology)?|details|general|misc|in brief|key (?:points|facts)|part \w+)$/i;

/** True for a heading that any article might have; it says nothing beside a sentence. */
export function isGenericHeading(text: string): boolean {
  return generic.test(text);
}

/** True for a heading of the part that tells how a study was made: it stands above its slide as it is. */
export function isMethodHeading(text: string): boolean {
  return /^(?:(?:materials? and )?methods?|methodology|about (?:the|this) (?:study|survey|data|report))$/i.test(
    text,
  );
}

/** True for a heading of a part that is of interest but holds no message: how it was made, how to get it, what else. */
export function isSideHeading(text: string): boolean {
  return (
    isMethodHeading(text) ||
    /^(?:background|requirements?|prerequisites|installation|installing|upgrading|getting started|usage|contributing|support|(?:getting )?help|contact|credits|authors|(?:known )?(?:issues|problems|limits|limitations)|faq|change ?log)$/i.test(
      text,
    )
  );
}

/** True for a heading of the part that says what it all comes to. */
export function isConclusionHeading(text: string): boolean {
  return /^(?:(?:summary and )?conclusions?|(?:executive )?summary|in short|in conclusion|in a nutshell|at a glance|highlights|(?:the )?(?:short|brief) version|(?:key )?(?:takeaways|findings)|key points|(?:the )?bottom line|tl;?dr)$/i.test(
    text,
  );
}

/** Ids of the blocks under headings of one kind, down to the next heading. */
export function blocksUnder(
  blocks: readonly ArticleBlock[],
  isKind: (heading: string) => boolean,
): ReadonlySet<string> {
  const ids = new Set<string>();
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'heading') inside = isKind(headingText(block));
    else if (inside) ids.add(block.id);
  }
  return ids;
}

/** True for questions and answers: the "I" of an answer is somebody else than who gives the talk. */
export function isInterview(blocks: readonly ArticleBlock[]): boolean {
  const questions = blocks.filter(
    (block) => block.kind === 'heading' && /\byou(?:r|rs)?\b.*\?$/i.test(headingText(block)),
  );
  return questions.length >= 3;
}
