import { lexBlocks, linkDefinitions, type Block } from '../markdown/blocks.ts';
import { findTooDeep } from '../markdown/depth.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type JoinedPart, type JoinedSource, shiftRange } from '../source/joined.ts';
import type { Range } from '../source/source.ts';
import { includeCode } from './code-includes.ts';
import type { GivenFiles, WantedFile } from './files.ts';
import { collectFootnotes } from './footnotes.ts';
import { insertIncludes } from './insert-includes.ts';
import { type Draft, readSlide } from './read-slide.ts';
import { partSetextRules } from './setext-rules.ts';
import { readSettings, type Settings } from './settings.ts';
import { isEmptyHeading, isVisible, splitSlides } from './split.ts';
import type { Footnote } from './types.ts';

/** How the files of a deck are read. */
export interface FileReader {
  readonly source: JoinedSource;
  readonly files: GivenFiles;
  /** Takes note of a file that has not been given. */
  readonly want: (file: WantedFile) => void;
  /** Files that are being read, each included by the one before it. */
  readonly open: readonly string[];
  /** Counts what has been included so far. */
  readonly count: { includes: number };
}

/** The slides of a file, hidden ones too. */
export interface ReadFile {
  readonly drafts: readonly Draft[];
  /** Of this file and of those that it includes whole. */
  readonly footnotes: readonly Footnote[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings that decide what a slide is. */
export type Splitting = Pick<Settings, 'split' | 'slideLevel'>;

/** The slides of one file of the deck; none if its nesting exhausts the reader. */
export function readFile(
  part: JoinedPart,
  bodyStart: number,
  splitting: Splitting,
  reader: FileReader,
): ReadFile {
  const { source } = reader;
  const { start, end } = part.range;
  const tooDeep = findTooDeep(source.text.slice(start, end), bodyStart - start);
  if (tooDeep) return refuse(shiftRange(tooDeep, start), source.path);
  try {
    return readSlides(lexBlocks(source, bodyStart, end), splitting, reader);
  } catch (error) {
    // Nesting that `findTooDeep` does not foresee, such as thousands of brackets, ends in an exhausted stack.
    if (error instanceof RangeError) return refuse(null, source.path);
    throw error;
  }
}

/** The slides of a file that another one includes; of its front matter only what parts slides is used. */
export function readIncluded(part: JoinedPart, inherited: Splitting, reader: FileReader): ReadFile {
  const { path } = reader.source;
  const { start, end } = part.range;
  const frontMatter = readFrontMatter({ path, text: reader.source.text.slice(start, end) });
  const { meta, diagnostics } = readSettings(frontMatter.entries, path);
  const has = (name: string) => frontMatter.entries.some(({ key }) => key === name);
  const splitting = {
    split: has('split') ? meta.split : inherited.split,
    slideLevel: has('slide-level') ? meta.slideLevel : inherited.slideLevel,
  };
  const ofHead = [...frontMatter.diagnostics, ...diagnostics].map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.range && { range: shiftRange(diagnostic.range, start) }),
  }));
  const read = readFile(part, start + frontMatter.bodyStart, splitting, reader);
  return { ...read, diagnostics: [...ofHead, ...read.diagnostics] };
}

function readSlides(lexed: readonly Block[], splitting: Splitting, reader: FileReader): ReadFile {
  const { source } = reader;
  const links = linkDefinitions(lexed);
  const { blocks, diagnostics } = partSetextRules(lexed, source, links);
  const { footnotes, diagnostics: doubles } = collectFootnotes(blocks, source.path);
  const ofCode = includeCode(
    Object.values(footnotes).map(({ block }) => block),
    reader,
  );
  const slideReader = {
    source,
    links,
    footnotes,
    slideLevel: splitting.slideLevel,
    includeCode: (shown: readonly Block[]) => includeCode(shown, reader),
  };
  const readNext = (part: JoinedPart, next: FileReader) => readIncluded(part, splitting, next);
  const found: Diagnostic[] = [];
  const included: Footnote[] = [];
  const drafts = splitSlides(blocks, splitting.split, splitting.slideLevel).flatMap((slidePart) => {
    const read = insertIncludes(slidePart, slideReader, reader, readNext);
    if (read) included.push(...read.footnotes);
    if (read) found.push(...read.diagnostics);
    if (read) return read.drafts;
    if (!slidePart.blocks.some(isVisible)) return [];
    const slide = readSlide(slidePart, slideReader);
    found.push(...slide.diagnostics);
    return [slide.draft];
  });
  const empty = blocks
    .filter(({ token }) => isEmptyHeading(token))
    .map(({ range }) => reportEmptyHeading(source.path, range));
  return {
    drafts,
    footnotes: [...Object.values(footnotes), ...included],
    diagnostics: [...ofCode, ...diagnostics, ...empty, ...found, ...doubles],
  };
}

function refuse(range: Range | null, path: string): ReadFile {
  const help = 'the limit is 100 levels of quotes, lists and divs; flatten the outline';
  const message = 'nested too deep to be read';
  const where = { path, ...(range && { range }) };
  return {
    drafts: [],
    footnotes: [],
    diagnostics: [{ severity: 'error', rule: 'too-deep', message, help, ...where }],
  };
}

function reportEmptyHeading(path: string, range: Range): Diagnostic {
  const message = 'a heading without words';
  const help = 'write a title after it, or remove it; screen readers and the contents list need one';
  return { severity: 'warning', rule: 'empty-heading', message, help, path, range };
}
