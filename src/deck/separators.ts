import type { Range } from '../source/source.ts';

/** Every place of a pattern in a text, in order; places do not overlap, but may share a line break. */
export type FindAll = (text: string) => readonly Range[];

/** What parts slides and notes in decks that are written for reveal-md. */
export interface Separators {
  readonly slide: FindAll;
  /** Starts a slide below the one before it, in the same stack; null where a pattern for slides leaves it out. */
  readonly below: FindAll;
  /** Starts the notes; null for the usual `Note:`. */
  readonly notes: FindAll | null;
  /** The same patterns as Reveal.js itself applies them. */
  readonly strict: StrictSeparators;
}

/** The patterns as Reveal.js applies them to the raw text, which knows nothing of code and comments. */
export interface StrictSeparators {
  /** Separators of both kinds, the one for slides being tried first. */
  readonly all: FindAll;
  readonly isSlide: (text: string) => boolean;
  readonly notes: FindAll;
}

/** The patterns of a deck, as regular expressions; null for those it does not set. */
export interface SeparatorPatterns {
  readonly slide: string | null;
  readonly below: string | null;
  readonly notes: string | null;
}

/** How a pattern is searched. */
export interface SearchFlags {
  readonly ignoreCase?: boolean;
  /** The line break that ends one place may start the next one, so that two separators in a row are two. */
  readonly shareBreaks?: boolean;
}

/** Makes a searcher from a pattern; `^` and `$` mean lines. May throw for a pattern that it does not know. */
export type CompilePattern = (pattern: string, flags: SearchFlags) => FindAll;

/** What reveal-md takes where a deck sets nothing. The last one is Reveal's own, whose backslash is lost on its way. */
const usual = { slide: '\\r?\\n---\\r?\\n', below: '\\r?\\n----\\r?\\n', notes: '^s*notes?:' };

/** Separators for the patterns of a deck. Where it sets none, blanks round the dashes and text right above them count for nothing. */
export function makeSeparators(patterns: SeparatorPatterns, compile: CompilePattern): Separators {
  const slide = patterns.slide ?? usual.slide;
  const below = patterns.below ?? usual.below;
  const findSlide = compile(slide, {});
  return {
    slide: isUsual(patterns.slide, usual.slide) ? findDashes(3) : compile(slide, { shareBreaks: true }),
    below: isUsual(patterns.below, usual.below) ? findDashes(4) : compile(below, { shareBreaks: true }),
    notes: patterns.notes === null ? null : compile(patterns.notes, { ignoreCase: true }),
    strict: {
      all: compile(`${slide}|${below}`, {}),
      isSlide: (text) => findSlide(text).length > 0,
      notes: compile(patterns.notes ?? usual.notes, { ignoreCase: true }),
    },
  };
}

/** The separators of a deck that sets none. */
export function usualSeparators(): Separators {
  return makeSeparators({ slide: null, below: null, notes: null }, compileTrusted);
}

/** Searches with a pattern of our own; those of users go through an engine that is linear for all patterns. */
const compileTrusted: CompilePattern = (pattern, { ignoreCase = false }) => {
  const search = new RegExp(pattern, ignoreCase ? 'gim' : 'gm');
  return (text) =>
    [...text.matchAll(search)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
};

/** True for no pattern, and for the usual dashes with line breaks and ends of lines round them, written in any way. */
function isUsual(pattern: string | null, usual: string): boolean {
  const plain = (text: string) => text.replace(/\\[rn]|[\r\n?^$]/g, '');
  return pattern === null || plain(pattern) === plain(usual);
}

/** Lines of `count` dashes and blanks round them. */
function findDashes(count: number): FindAll {
  return compileTrusted(`^ {0,3}-{${count}}[ \\t]*$`, {});
}
