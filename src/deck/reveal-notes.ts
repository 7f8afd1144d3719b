import { type Block, type LinkDefinitions, lexBlocks } from '../markdown/blocks.ts';
import type { Range, Source } from '../source/source.ts';
import { listCovered, outside } from './covered.ts';
import { cutNotes, type WithNotes } from './notes.ts';
import type { FindAll } from './separators.ts';

/** How a deck for reveal-md marks its notes. */
export interface NotesReading {
  readonly find: FindAll;
  /** As Reveal.js itself reads: anywhere, and only where it leaves exactly two parts. */
  readonly strict: boolean;
}

/** Cuts speaker notes off a slide at a mark of the deck's own; `::: notes` hold notes all the same. */
export function cutMarkedNotes(
  blocks: readonly Block[],
  source: Source,
  links: LinkDefinitions,
  { find, strict }: NotesReading,
): WithNotes {
  const [first] = blocks;
  if (!first) return { blocks, notes: [], open: false };
  const start = first.range.start;
  const end = blocks.at(-1)!.range.end;
  const all = findNoteMarks({ start, end }, source, find);
  const marks = strict ? all : outside(all, listCovered(blocks), source);
  const [mark] = marks;
  const isCut = strict ? marks.length === 1 : marks.length > 0;
  if (!mark || !isCut) return cutNotes(blocks, source, links, false);
  const cut = cutNotes(lexBlocks(source, start, mark.start, links), source, links, false);
  const notes = [...cut.notes, ...lexBlocks(source, mark.end, end, links)];
  return { blocks: cut.blocks, notes, open: true };
}

/** Every mark of notes in a part of a text. */
export function findNoteMarks({ start, end }: Range, { text }: Source, find: FindAll): Range[] {
  return find(text.slice(start, end)).map((range) => ({
    start: start + range.start,
    end: start + range.end,
  }));
}
