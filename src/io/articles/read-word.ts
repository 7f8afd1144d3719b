import type { HtmlNode } from '../../article/read/html-node.ts';
import { askReader, type ReaderOptions } from './ask-reader.ts';
import { type ConvertedWord, tooLargeWord, type WordTrouble } from './convert-word.ts';
import { boundFor } from '../time-limit.ts';
import { parsePage } from './read-page.ts';

/** A Word file, turned into a page. */
export interface WordFile extends Omit<ConvertedWord, 'html'> {
  readonly root: HtmlNode;
}

/** The page and the pictures in a Word file (.docx), which a process of its own reads. Never throws for a file. */
export async function readWord(
  bytes: Uint8Array,
  options: ReaderOptions = {},
): Promise<WordFile | WordTrouble> {
  // What parses the page is loaded meanwhile.
  const [read] = await Promise.all([askReader('word', bytes, options), import('linkedom')]);
  if ('rule' in read) return read;
  const { html, ...file } = read;
  const document = await parsePage(html, boundFor(html.length, options.limits?.time));
  if (document === 'too-deep') {
    return {
      rule: 'too-deep',
      message: 'tables or text boxes are nested too deep to be read',
      help: 'save the text as .txt',
    };
  }
  if (document === 'too-long') return tooLargeWord('more than 200,000 paragraphs and parts of them');
  return { root: document.body as unknown as HtmlNode, ...file };
}
