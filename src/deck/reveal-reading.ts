import { type Block, linkDefinitions } from '../markdown/blocks.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';
import { listCovered, outside } from './covered.ts';
import { findNoteMarks, type NotesReading } from './reveal-notes.ts';
import type { Separators } from './separators.ts';
import {
  findSeparators,
  findStrictSeparators,
  type FoundSeparator,
  splitBySeparators,
} from './split-by-separators.ts';
import type { Part } from './split.ts';

/** How a deck that is written for reveal-md is read. */
export interface RevealReading {
  readonly separators: Separators;
  /** To the letter, as Reveal.js does, code and comments being text like any other. */
  readonly strict: boolean;
}

/** A text in parts. */
export interface Parted {
  readonly parts: readonly Part[];
  /** How notes are marked, where not by a line `Note:`. */
  readonly notes: NotesReading | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** True for a text with Reveal's own comments for slides and elements. */
export function isRevealText(text: string): boolean {
  return /<!--\s{0,20}\.(?:slide:|element)/.test(text);
}

/**
 * The slides of a deck that is written for reveal-md, from `start` on; null where nothing in it parts slides, so that
 * headings may. `blocks` are the whole text read at once. Where Reveal.js itself would part the text elsewhere, this
 * is reported.
 */
export function splitRevealDeck(
  source: Source,
  start: number,
  blocks: readonly Block[],
  { separators, strict }: RevealReading,
): Parted | null {
  if (strict) {
    const found = findStrictSeparators(source, start, separators);
    const notes = { find: separators.strict.notes, strict };
    // Reveal.js reads every slide alone: a link target is known on its own slide only.
    return { parts: splitBySeparators(source, start, found, {}), notes, diagnostics: [] };
  }
  const found = findSeparators(source, start, blocks, separators);
  const literal = findStrictSeparators(source, start, separators);
  if (found.length === 0) return null;
  const parts = splitBySeparators(source, start, found, linkDefinitions(blocks));
  const notes = separators.notes && { find: separators.notes, strict };
  const diagnostics = [
    ...compareSeparators(source, found, literal),
    ...compareNotes(source, parts, separators),
    ...reportEmpty(source, parts),
  ];
  return { parts, notes, diagnostics };
}

const help = 'nothing need change; `--strict-reveal` reads the deck to the letter, as Reveal.js does';

/** Where Reveal.js would part slides and we do not, or the other way round. */
function compareSeparators(
  { path, text }: Source,
  found: readonly FoundSeparator[],
  literal: readonly FoundSeparator[],
): Diagnostic[] {
  const lineOf = ({ start, end }: Range) => {
    const inner = text.slice(start, end);
    return start + (inner.length - inner.trimStart().length);
  };
  const ours = new Set(found.map(lineOf));
  const theirs = new Set(literal.map(lineOf));
  const warn = (separator: FoundSeparator, message: string): Diagnostic => {
    const start = lineOf(separator);
    const end = Math.max(start, start + text.slice(start, separator.end).trimEnd().length);
    return { severity: 'warning', rule: 'strict-reveal', message, help, path, range: { start, end } };
  };
  return [
    ...literal
      .filter((separator) => !ours.has(lineOf(separator)))
      .map((each) =>
        warn(each, 'Reveal.js would part slides here, inside code or a comment; lectern does not'),
      ),
    ...found
      .filter((separator) => !theirs.has(lineOf(separator)))
      .map((each) => warn(each, 'Reveal.js would not part slides here; lectern does')),
  ];
}

/** Slides without anything on them, which Reveal.js would show. */
function reportEmpty({ path, text }: Source, parts: readonly Part[]): Diagnostic[] {
  return parts
    .filter(({ blocks }) => blocks.every(({ token }) => token.type === 'space'))
    .map(({ range: { end } }) => {
      const start = Math.max(0, Math.min(end, text.trimEnd().length) - 1);
      const range = { start, end: start + 1 };
      const message = 'Reveal.js would show an empty slide here; lectern leaves it out';
      return { severity: 'warning', rule: 'strict-reveal', message, help: noSlide, path, range };
    });
}

const noSlide = 'take one of the two separators away, or write <br> where an empty slide is meant';

/** Slides on which Reveal.js would find no notes, as it wants exactly one mark. */
function compareNotes(source: Source, parts: readonly Part[], { strict }: Separators): Diagnostic[] {
  return parts.flatMap(({ blocks }): Diagnostic[] => {
    const [first] = blocks;
    if (!first) return [];
    const whole = { start: first.range.start, end: blocks.at(-1)!.range.end };
    const marks = findNoteMarks(whole, source, strict.notes);
    const meant = outside(marks, listCovered(blocks), source);
    const [, second] = marks;
    if (!second || meant.length === 0) return [];
    const message =
      'Reveal.js would show the notes of this slide, as they are marked twice; lectern does not';
    return [{ severity: 'warning', rule: 'strict-reveal', message, help, path: source.path, range: second }];
  });
}
