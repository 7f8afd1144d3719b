import type { Source } from '../source/source.ts';

/** A file that an outline asks for. */
export interface WantedFile {
  /** Relative to where the outline's own path is relative to; after `@/`, to the root of the project. */
  readonly path: string;
  /** A part of the outline, in Markdown, or code that is shown as it is. */
  readonly kind: 'part' | 'code';
}

/** A file that was asked for: its text, or why there is none, in words that follow "the file …". */
export type GivenFile = Source | { readonly reason: string };

/** Files that were asked for, by their paths. */
export type GivenFiles = ReadonlyMap<string, GivenFile>;
