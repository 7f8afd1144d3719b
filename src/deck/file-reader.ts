import type { Diagnostic } from '../source/diagnostic.ts';
import type { JoinedSource } from '../source/joined.ts';
import type { Limits } from '../source/limits.ts';
import type { GivenFiles, WantedFile } from './files.ts';
import type { ReadMemory } from './read-memory.ts';
import type { Draft } from './read-slide.ts';
import type { DeckStyle } from './styles.ts';
import type { Footnote } from './types.ts';

/** How the files of a deck are read. */
export interface FileReader {
  readonly source: JoinedSource;
  readonly files: GivenFiles;
  /** Takes note of a file that has not been given. */
  readonly want: (file: WantedFile) => void;
  /** Files that are being read, each included by the one before it. */
  readonly open: readonly string[];
  /** Counts what has been included and read so far. */
  readonly count: { includes: number; slides: number };
  readonly limits: Pick<Limits, 'slides' | 'slide'>;
  /** What is known from the last reading of the outline, where it is read again and again. */
  readonly memory?: ReadMemory | undefined;
}

/** The slides of a file, hidden ones too. */
export interface ReadFile {
  readonly drafts: readonly Draft[];
  /** Of this file and of those that it includes whole. */
  readonly footnotes: readonly Footnote[];
  /** CSS from `<style>` elements. */
  readonly styles: readonly DeckStyle[];
  readonly diagnostics: readonly Diagnostic[];
}
