import type { Diagnostic } from '../../source/diagnostic.ts';
import { isUnspaced, listWords } from '../../markdown/words.ts';
import type { Range } from '../../source/source.ts';
import type { BlockKind, Removed } from '../types.ts';

/** A block before it is numbered and cut into sentences. */
export interface RawBlock {
  readonly kind: BlockKind;
  /** Heading level, 0 for other kinds. */
  readonly level: number;
  readonly ordered: boolean;
  /** Normalised texts: one for a paragraph or heading, one for each item of a list or row of a table. */
  readonly texts: readonly string[];
  /** Null where the article's file has no lines to point to. */
  readonly range: Range | null;
  /** Characters of a paragraph that are bold from its start on; left out where it opens plainly. */
  readonly bold?: number;
}

/** A picture before blocks are numbered. */
export interface RawImage {
  readonly href: string;
  readonly alt: string;
  readonly caption: string;
  /** Number of blocks before it. */
  readonly after: number;
}

/** What a reader of one kind of file found: blocks in reading order, none of them numbered or cleaned. */
export interface RawArticle {
  /** Path of the article as the user named it. */
  readonly path: string;
  readonly blocks: readonly RawBlock[];
  readonly images: readonly RawImage[];
  /** Title, author, date, lang, description where the file itself tells. */
  readonly meta: Readonly<Record<string, string>>;
  /** What the reader left out, and why. */
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All text of a block on one line. */
export function textOf(block: RawBlock): string {
  return block.texts.join(' ');
}

/** The words of a text: what blanks part, and in scripts without blanks what a dictionary parts. */
export function splitWords(text: string): string[] {
  if (isUnspaced(text)) return listWords(text);
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Length of a line in words as blanks part them, marks that stand alone among them; by dictionary in scripts without blanks. */
export function lengthInWords(text: string): number {
  return isUnspaced(text) ? listWords(text).length : text.split(' ').length;
}

/** Number of words. */
export function countWords(text: string): number {
  return splitWords(text).length;
}
