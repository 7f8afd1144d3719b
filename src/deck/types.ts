import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import type { Range } from '../source/source.ts';

/** A whole talk. */
export interface Deck {
  readonly meta: DeckMeta;
  readonly stacks: readonly Stack[];
  /** Footnotes of the files that are shown whole, named by a slide or not. */
  readonly footnotes: readonly Footnote[];
}

/** Footnotes of one file by their labels; without prototype, as a label may be any word. */
export type Footnotes = Readonly<Record<string, Footnote>>;

/** The text of a footnote. */
export interface Footnote {
  readonly label: string;
  readonly tokens: readonly Token[];
  /** The definition as it is written. */
  readonly block: Block;
}

/** Slides above one another (Reveal's vertical slides); mostly one. */
export interface Stack {
  readonly slides: readonly [Slide, ...Slide[]];
}

/** One screen. */
export interface Slide {
  /** Anchor of the slide, unique in the deck: as the heading's attributes say, the heading as a slug, or `slide-N`. */
  readonly id: string;
  readonly range: Range;
  readonly role: SlideRole;
  readonly heading: Heading | null;
  /** Short line above the heading, from the directive `kicker`. */
  readonly kicker: string | null;
  /** The slide's content without heading, notes and directives, in source order. */
  readonly blocks: readonly Block[];
  readonly directives: Directives;
  /** Attributes for the slide's `<section>`, from `.slide:` comments and heading attributes; allowlisted. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Classes from comments `_class:` and `class:` of Marp; unlike those among the attributes they ask for no layout. */
  readonly classes?: string;
  /** What stands behind the slide instead of the theme's own ground. */
  readonly backdrop: Backdrop | null;
  /** Sources of the slide as a whole and of its heading, for example `p3.s2`. */
  readonly sources: readonly string[];
  /** What only the speaker sees; paragraphs `. . .` part it into what is said at each step. */
  readonly notes: readonly Block[];
  /** The footnotes that the slide may name: those of its file. */
  readonly footnotes: Footnotes;
  /** How long the slide is spoken to, where its writer says so. */
  readonly seconds: number | null;
  /** Title of the section that the slide belongs to. */
  readonly section: string | null;
  /** Set where what was written as one slide takes several. */
  readonly part?: SlidePart;
}

/** Which of several slides this is, where what was written as one takes several. */
export interface SlidePart {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Layout of the slide as it was written, where that was asked for: its parts have it too, if they can. */
  readonly layout?: string;
}

/** What stands behind a slide, to its edges or to those of one side. */
export interface Backdrop {
  /** In the order in which they are written; in a stack the first lies on top. */
  readonly pictures: readonly BackdropPicture[];
  readonly arrange: 'row' | 'column' | 'stack';
  readonly video: BackdropVideo | null;
  readonly color: string | null;
  readonly gradient: string | null;
  /** The side that the pictures take; null for the whole slide. */
  readonly side: 'left' | 'right' | null;
  /** How much of the slide's width they take there, such as `40%`. */
  readonly share: string;
  /** Of pictures and film, 0 to 1. */
  readonly opacity: number;
  /** Colour and gradient are such that light text is easier to read on them. */
  readonly dark: boolean;
  /** False where the author has asked for the picture as it is, without a veil under the text. */
  readonly shade: boolean;
}

/** One picture of a backdrop. */
export interface BackdropPicture {
  readonly href: string;
  /** What it shows; empty for one that only decorates. */
  readonly alt: string;
  /** As `background-size`, `background-position` and `background-repeat` of CSS. */
  readonly size: string;
  readonly position: string;
  readonly repeat: string;
  /** As `filter` of CSS; empty for none. */
  readonly filter: string;
  readonly range: Range;
}

/** The film of a backdrop. */
export interface BackdropVideo {
  readonly href: string;
  readonly alt: string;
  readonly poster: string | null;
  readonly loop: boolean;
  readonly muted: boolean;
  readonly size: string;
  readonly range: Range;
}

/**
 * `cover`: the first slide, where a level-1 heading opens the talk; `last`: the last of several slides, whatever its
 * heading; `section`: any other with a level-1 heading.
 */
export type SlideRole = 'cover' | 'section' | 'content' | 'last';

/** The heading of a slide. */
export interface Heading {
  /** As written, 1 to 6. */
  readonly level: number;
  /** Plain text without markup. */
  readonly text: string;
  /** The heading block; its inline tokens are rendered. */
  readonly block: Block;
}

/** What comments such as `<!-- layout: timeline, key: 2 -->` set on their slide. */
export interface Directives {
  readonly layout?: Directive;
  readonly tone?: Directive;
  /** Number of the item, row or column that matters most, from 1. */
  readonly key?: Directive;
  readonly kicker?: Directive;
  readonly art?: Directive;
  /** How long the slide is spoken to, such as `90s`. */
  readonly time?: Directive;
  /** What is done where the content does not fit: `off`, `dense` or `split`. */
  readonly fit?: Directive;
}

/** One directive and where its value stands. */
export interface Directive {
  readonly value: string;
  readonly range: Range;
}

/** What parts slides; `auto` takes rules where there are any, else headings. */
export type Split = 'auto' | 'rules' | 'headings';

/** What is done with a slide whose content does not fit: nothing, smaller type, or that and then several slides. */
export type Fit = 'off' | 'dense' | 'split';

/** Settings of a deck, total: defaults are filled in. */
export interface DeckMeta {
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string | null;
  /** As written; never turned into another form. */
  readonly date: string | null;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly description: string | null;
  /** Path of the article, relative to the outline. */
  readonly source: string | null;
  readonly theme: string;
  readonly look: Look;
  /** Tokens of the theme that the deck sets, by their names or in groups, as written. */
  readonly tokens: Readonly<Record<string, unknown>>;
  /** Slide size in CSS px. */
  readonly size: { readonly width: number; readonly height: number };
  readonly split: Split;
  /** Heading depth that opens a slide, 1 to 6. */
  readonly slideLevel: number;
  readonly incremental: boolean;
  /** Layout of every slide that asks for none and can have it; `auto` lets each have what suits it. */
  readonly layout: string;
  /** A slide behind the cover lists the sections. */
  readonly agenda: boolean;
  readonly fit: Fit;
  readonly footer: string | null;
  /** Path of a picture, relative to the outline. */
  readonly logo: string | null;
  readonly slideNumber: boolean;
  readonly transition: Transition;
  /** Planned length of the talk. */
  readonly minutes: number | null;
  /** Each slide shows the sentences of the article that it was drawn from. */
  readonly sources: boolean;
  /** Prefix of the set that `:icon-…:` names, as Iconify has it. */
  readonly icons: string;
  /** Options passed on to Reveal.js, as written. */
  readonly reveal: Readonly<Record<string, unknown>>;
}

/** Modes that a deck may ask its theme for. */
export const lookModes = ['light', 'dark', 'contrast', 'print'] as const;

/** What a deck changes in its theme; null for what it leaves. */
export interface Look {
  readonly mode: (typeof lookModes)[number] | null;
  /** Colours as `#rgb` or `#rrggbb`. */
  readonly accent: string | null;
  readonly ink: string | null;
  readonly bg: string | null;
  /** Font families of text and of headings. */
  readonly font: string | null;
  readonly headingFont: string | null;
  /** Rounded corners, in CSS px. */
  readonly radius: number | null;
}

/** How one slide gives way to the next, as Reveal.js names it. */
export type Transition = 'none' | 'fade' | 'slide' | 'convex' | 'concave' | 'zoom';
