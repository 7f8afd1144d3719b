import { countWords, type RawArticle, type RawBlock, textOf } from './raw-block.ts';

/** Bold questions from which on all that stands in bold is asked. */
const least = 3;

/** Most words of what is asked at once. */
const longest = 80;

/**
 * An article in which bold questions are headings, as interviews have them: `**Why bees?** Because …`. Where there are
 * several, every paragraph that is bold from end to end is one, since an interviewer does not always ask.
 */
export function partQuestions<T extends Pick<RawArticle, 'blocks' | 'images'>>(article: T): T {
  const { blocks } = article;
  if (blocks.filter(isQuestion).length < least) return article;
  const parts = blocks.map(partBlock);
  // Pictures keep their place behind a paragraph that is two now.
  const places = [0];
  for (const part of parts) places.push(places.at(-1)! + part.length);
  const images = article.images.map((image) => ({ ...image, after: places[image.after] ?? places.at(-1)! }));
  return { ...article, blocks: parts.flat(), images };
}

function isQuestion(block: RawBlock): boolean {
  return /[?？]["”’')]*$/.test(headOf(block));
}

/** What of a paragraph is bold from its start on; empty where it is too long to be asked. */
function headOf({ kind, bold, texts }: RawBlock): string {
  const head = kind === 'paragraph' && bold !== undefined ? texts[0]!.slice(0, bold).trim() : '';
  return countWords(head) > longest ? '' : head;
}

function partBlock(block: RawBlock): RawBlock[] {
  const head = headOf(block);
  const rest = textOf(block).slice(head.length).trim();
  if (head === '' || (rest !== '' && !isQuestion(block))) return [block];
  const { bold: _, ...plain } = block;
  const heading: RawBlock = { ...plain, kind: 'heading', level: 3, texts: [head] };
  return rest === '' ? [heading] : [heading, { ...plain, texts: [rest] }];
}
