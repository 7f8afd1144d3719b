import type { Diagnostic } from '../../source/diagnostic.ts';
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

/** Number of words, as blanks part them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
