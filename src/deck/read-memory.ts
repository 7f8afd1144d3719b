import type { Block } from '../markdown/blocks.ts';
import { type Lexed, relexBlocks } from '../markdown/relex.ts';
import type { Source } from '../source/source.ts';
import type { Draft } from './read-slide.ts';
import type { Part } from './split.ts';
import type { Slide } from './types.ts';

/**
 * What is kept of an outline from one reading to the next, so that after an edit only what changed is read again. Slides
 * that did not change are the same objects as before; their places in the text are those of the first reading.
 */
export interface ReadMemory {
  /** Blocks of an outline without files of its own, with what did not change as it was; null where all is to be read. */
  readonly lex: (source: Source, start: number) => Block[] | null;
  /** Keeps blocks for the next reading. */
  readonly keepBlocks: (source: Source, start: number, blocks: readonly Block[]) => void;
  /** Keeps no blocks: the next reading is of all of it. */
  readonly forgetBlocks: () => void;
  /** The draft that was read from the very same blocks; null for none. */
  readonly draft: (part: Part) => Draft | null;
  readonly keepDraft: (part: Part, draft: Draft) => void;
  /** The slide of before that is `slide`, where there is one; else `slide`. */
  readonly slide: (draft: object, slide: Slide) => Slide;
  /** True when blocks of the last reading were taken over. */
  readonly isPartial: () => boolean;
}

/** A memory with nothing in it. */
export function makeReadMemory(): ReadMemory {
  let lexed: Lexed | null = null;
  let partial = false;
  const drafts = new WeakMap<object, { readonly part: Part; readonly draft: Draft }>();
  const slides = new WeakMap<object, Slide>();
  return {
    lex: (source, start) => {
      const blocks = lexed && relexBlocks(lexed, source, start);
      partial = blocks !== null;
      return blocks;
    },
    keepBlocks: (source, start, blocks) => {
      lexed = { text: source.text, start, blocks };
    },
    forgetBlocks: () => {
      lexed = null;
      partial = false;
    },
    draft: (part) => {
      const [first] = part.blocks;
      const known = first && drafts.get(first.token);
      return known && isSamePart(known.part, part) ? known.draft : null;
    },
    keepDraft: (part, draft) => {
      const [first] = part.blocks;
      if (first) drafts.set(first.token, { part, draft });
    },
    slide: (draft, slide) => {
      const known = slides.get(draft);
      const keys = ['id', 'role', 'section', 'classes'] as const;
      if (known && keys.every((key) => known[key] === slide[key])) return known;
      slides.set(draft, slide);
      return slide;
    },
    isPartial: () => partial,
  };
}

function isSamePart(one: Part, other: Part): boolean {
  return (
    one.below === other.below &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every(({ token }, i) => token === other.blocks[i]!.token)
  );
}
