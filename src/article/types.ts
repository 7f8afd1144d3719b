import type { Range } from '../source/source.ts';

/** A long text as the outliner sees it: numbered blocks of numbered sentences, boilerplate taken out. */
export interface Article {
  /** Path of the article as the user named it. */
  readonly path: string;
  /** The headline, source id `p0`; null when the text has none. */
  readonly title: string | null;
  /** BCP 47 tag; `und` when neither the file nor its words tell. */
  readonly lang: string;
  /** Author, date and the like from front matter, as written. */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly ArticleBlock[];
  readonly removed: readonly Removed[];
  /** Pictures of the article in reading order; logos, icons and tracking pixels are none. */
  readonly images: readonly ArticleImage[];
}

/** One picture of an article. */
export interface ArticleImage {
  /** Path or address as the article has it, or a name that a Word file gives; on a slide, relative to the outline. */
  readonly href: string;
  /** What it shows, in words; empty when the article does not tell. */
  readonly alt: string;
  /** Line under the picture; empty when there is none. */
  readonly caption: string;
  /** Id of the block that it follows; the first block for a picture above all text. */
  readonly block: string;
}

export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'table';

/** One block in reading order. */
export interface ArticleBlock {
  /** `p1`, `p2` … over all blocks after the title, boilerplate not counted. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Heading level, 1 to 6; 0 for every other kind. */
  readonly level: number;
  /** True for a numbered list. */
  readonly ordered: boolean;
  /** Sentences; for a list its items, for a table its rows, for code its text as one. */
  readonly sentences: readonly Sentence[];
  /** Where the block stands in the article's text; null for a web page, a Word file or a PDF, which have no lines. */
  readonly range: Range | null;
}

/** One sentence, the unit that sources point to. */
export interface Sentence {
  /** `p3.s2`; the title's is `p0`. */
  readonly id: string;
  /** Normalised text: one line, single blanks, typographic quotes as in the article. */
  readonly text: string;
}

/** A block that was taken for boilerplate, and why. */
export interface Removed {
  readonly text: string;
  readonly why: string;
  /** As of a block. */
  readonly range: Range | null;
}

/** Plan of a talk, drawn from an article. */
export interface Outline {
  readonly title: string;
  readonly author: string | null;
  /** As the article writes it. */
  readonly date: string | null;
  readonly lang: string;
  /** Spelling to be used → spellings found in the article. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly slides: readonly OutlineSlide[];
}

export type SlideKind =
  | 'cover'
  | 'brief'
  | 'section'
  | 'content'
  | 'statement'
  | 'steps'
  | 'code'
  | 'table'
  | 'timeline'
  | 'people'
  | 'figures'
  | 'quote'
  | 'closing';

/** One slide of an outline. */
export interface OutlineSlide {
  readonly kind: SlideKind;
  readonly headline: Line;
  readonly items: readonly Item[];
  readonly notes: readonly Sentence[];
  /** Number of the item that matters most, from 1. */
  readonly key?: number;
  /** Number of the first step, where steps go on from another slide; else 1. */
  readonly first?: number;
  /** Code below a list. */
  readonly code?: Line;
  /** Picture beside the points. */
  readonly image?: ArticleImage;
}

/** Text with the sentences it was drawn from; `src` is empty only for our own fixed wording. */
export interface Line {
  readonly text: string;
  readonly src: readonly string[];
}

/** One point, row or quotation of a slide. */
export interface Item extends Line {
  /** What stands out before the text: date, figure, name or lead phrase; empty for a plain point. */
  readonly lead: string;
}
