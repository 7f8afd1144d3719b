import type { Token, Tokens } from 'marked';
import type { DeckMeta, Slide } from '../deck/types.ts';
import type { Html } from '../html.ts';
import type { Attributes } from '../markdown/attributes.ts';
import type { Flow } from '../markdown/render.ts';

/** An arrangement of one slide: when it suits, and how it fills the slide's body. */
export interface Layout {
  readonly name: string;
  /** What the layout needs, for people: shown when it is asked for and the slide lacks it. */
  readonly needs: string;
  /** True if the content has the blocks that the layout arranges; a slide may then ask for it by name. */
  readonly accepts: (content: SlideContent) => boolean;
  /** Why the layout is taken for the content unasked, or null. */
  readonly matches: (content: SlideContent) => string | null;
  /** Inner markup of `.body`, as the theme's stylesheet expects it. */
  readonly renderBody: (content: SlideContent, flow: Flow) => Html;
  /** Lengths in letters that stylesheets fit large type to, as custom properties of the slide. */
  readonly measures?: (content: SlideContent) => Readonly<Record<string, number>>;
  /**
   * Words up to which the layout is set one step larger, and beyond which one step smaller; where it does not say,
   * `density.ts` knows.
   */
  readonly words?: readonly [airy: number, dense: number];
  /** The heading is heard and not seen, and nothing runs at the edges of the page. */
  readonly isHeadless?: boolean;
  /** Markup that stands beside the body, such as the art of a cover. */
  readonly renderAside?: (content: SlideContent, flow: Flow) => Html;
}

/** A slide as layouts look at it; computed once. */
export interface SlideContent {
  readonly slide: Slide;
  readonly meta: DeckMeta;
  /** Tokens of the slide's blocks. */
  readonly tokens: readonly Token[];
  /** Visible words outside the heading. */
  readonly words: number;
  /** The list, if the slide holds exactly one, with at most a paragraph before and after it. */
  readonly list: ListContent | null;
  readonly table: Tokens.Table | null;
  /** Pictures that stand alone in a paragraph. */
  readonly images: readonly Token[];
  /** Number of the item, row or column that matters most, from 1. */
  readonly key: number | null;
  /** How many sections have begun up to this slide. */
  readonly sectionNumber: number;
  /** How many slides before this one hold one picture and text; they alternate sides. */
  readonly picturesBefore: number;
}

/** A list and the paragraphs round it. */
export interface ListContent {
  readonly ordered: boolean;
  /** Number of the first item; 1 for a list without numbers. */
  readonly start: number;
  readonly attributes: Attributes;
  readonly items: readonly Item[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** A list item taken apart. */
export interface Item {
  /** Inline tokens of a bold start, or null. */
  readonly lead: readonly Token[] | null;
  /** Plain text of the lead. */
  readonly leadText: string;
  /** Inline tokens after the lead. */
  readonly rest: readonly Token[];
  readonly restText: string;
  /** Blocks under the first line, such as a nested list. */
  readonly children: readonly Token[];
  /** Attributes of the item as markup, with a leading blank. */
  readonly attributes: Html;
  /** True for the item that matters most. */
  readonly isKey: boolean;
}
