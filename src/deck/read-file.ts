import { lexBlocks, linkDefinitions, type Block } from '../markdown/blocks.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type JoinedPart, shiftRange } from '../source/joined.ts';
import { limitHelp } from '../source/limits.ts';
import type { Range, Source } from '../source/source.ts';
import { includeCode } from './code-includes.ts';
import type { FileReader, ReadFile } from './file-reader.ts';
import { collectFootnotes } from './footnotes.ts';
import { endWithSlide, type ReadBlocks } from './end-with-slide.ts';
import { insertIncludes } from './insert-includes.ts';
import { cutPart, readSlide } from './read-slide.ts';
import { partSetextRules } from './setext-rules.ts';
import { readDeep, tellDeep } from './read-deep.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Parted, type RevealReading, splitRevealDeck } from './reveal-reading.ts';
import { dropEmpty, isEmptyHeading, isVisible, type Part, splitSlides } from './split.ts';
import { listStyles } from './styles.ts';
import type { Footnote } from './types.ts';

/** Settings that decide what a slide is. */
export interface Splitting extends Pick<Settings, 'split' | 'slideLevel'> {
  /** How a deck that is written for reveal-md is parted; null for lectern's own way. */
  readonly reading: RevealReading | null;
}

/** The slides of one file of the deck; none if its nesting exhausts the reader. */
export function readFile(
  part: JoinedPart,
  bodyStart: number,
  splitting: Splitting,
  reader: FileReader,
): ReadFile {
  const { source } = reader;
  const { end } = part.range;
  try {
    return readSlides({ start: bodyStart, end }, splitting, reader);
  } catch (error) {
    // Nesting that `findTooDeep` does not foresee, such as thousands of brackets, ends in an exhausted stack.
    if (error instanceof RangeError) return refuse(source.path);
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
    reading: has('split') ? null : inherited.reading,
  };
  const ofHead = [...frontMatter.diagnostics, ...diagnostics].map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.range && { range: shiftRange(diagnostic.range, start) }),
  }));
  const read = readFile(part, start + frontMatter.bodyStart, splitting, reader);
  return { ...read, diagnostics: [...ofHead, ...read.diagnostics] };
}

function readSlides({ start, end }: Range, splitting: Splitting, reader: FileReader): ReadFile {
  const { source } = reader;
  const { split, slideLevel, reading } = splitting;
  // What reads for Reveal.js reads to the end of a text.
  const upToEnd = { path: source.path, text: source.text.slice(0, end) };
  const memory = reader.memory && reading === null && source.parts.length === 1 ? reader.memory : null;
  // What reads for Reveal.js parts slides before it reads any.
  const ended = (read: readonly Block[]): ReadBlocks =>
    reading ? { blocks: read, diagnostics: [] } : endWithSlide(source, read);
  const deep = readDeep(source, { start, end }, (range, known) =>
    ended(lexBlocks(source, range.start, range.end, known)),
  );
  if (deep) memory?.forgetBlocks();
  const { blocks: lexed, diagnostics: odd } = deep ?? ended(lexWhole());
  const links = linkDefinitions(lexed);
  const {
    parts,
    notes: noteMarks,
    diagnostics,
  } = (reading && splitRevealDeck(upToEnd, start, lexed, reading)) ?? splitUsual();
  const blocks = parts.flatMap((part) => part.blocks);
  // The text of a footnote may begin behind `Note:`, where only what is cut there shows it.
  const hasFootnotes = source.text.slice(start, end).includes('[^');
  const cut = (hasFootnotes ? parts : []).map((part) => cutPart(part, { source, links, noteMarks }));
  const { footnotes, diagnostics: doubles } = collectFootnotes(
    cut.flatMap((part) => [...part.blocks, ...part.notes]),
    source.path,
  );
  const ofCode = includeCode(
    Object.values(footnotes).map(({ block }) => block),
    reader,
  );
  const slideReader = {
    source,
    links,
    footnotes,
    slideLevel,
    noteMarks,
    includeCode: (shown: readonly Block[]) => includeCode(shown, reader),
  };
  const readNext = (part: JoinedPart, next: FileReader) => readIncluded(part, splitting, next);
  const found: Diagnostic[] = [];
  const included: Footnote[] = [];
  const styles = [...listStyles(blocks)];
  const whole = reading?.strict ? parts : dropEmpty(parts);
  const { limits } = reader;
  const within = whole.slice(0, limits.slides - reader.count.slides);
  const beyond = whole[within.length];
  if (beyond) found.push(reportTooMany(source.path, beyond.range, limits.slides));
  const tooLong = within.filter(({ range }) => range.end - range.start > limits.slide);
  found.push(...tooLong.map(({ range }) => reportTooLong(source, range, limits.slide)));
  const kept = within.map((each) => (tooLong.includes(each) ? headingOf(each) : each));
  reader.count.slides += kept.length;
  const drafts = kept.flatMap((slidePart) => {
    const known = hasFootnotes ? null : memory?.draft(slidePart);
    if (known) return [known];
    const read = insertIncludes(slidePart, slideReader, reader, readNext);
    if (read) included.push(...read.footnotes);
    if (read) styles.push(...read.styles);
    if (read) found.push(...read.diagnostics);
    if (read) return read.drafts;
    const slide = readSlide(slidePart, slideReader);
    found.push(...slide.diagnostics);
    // What stands in files of its own may change without the slide.
    const isWhole = !hasFootnotes && !slidePart.blocks.some(({ token }) => /<<<|src=/.test(token.raw));
    if (isWhole) memory?.keepDraft(slidePart, slide.draft);
    return [slide.draft];
  });
  const empty = blocks
    .filter(({ token }) => isEmptyHeading(token))
    .map((block) => reportEmptyHeading(source, block, parts));
  return {
    drafts,
    footnotes: [...Object.values(footnotes), ...included],
    styles,
    diagnostics: [...odd, ...ofCode, ...diagnostics, ...empty, ...found, ...doubles],
  };

  function lexWhole(): Block[] {
    const read = memory?.lex(source, start) ?? lexBlocks(source, start, end);
    memory?.keepBlocks(source, start, read);
    return read;
  }

  function splitUsual(): Parted {
    const usual = partSetextRules(lexed, source, links);
    const parts = splitSlides(usual.blocks, split, slideLevel).map((part) => ({
      ...part,
      // A rule that parts nothing is drawn only where decks for Reveal.js mean a line.
      blocks: part.blocks.filter(({ token }) => token.type !== 'hr'),
    }));
    // Where nothing parts a deck for Reveal.js, its headings do; its own mark of notes holds all the same.
    const mark = reading?.separators.notes;
    const notes = mark ? { find: mark, strict: false } : null;
    return { parts, notes, diagnostics: usual.diagnostics };
  }
}

function refuse(path: string): ReadFile {
  return { drafts: [], footnotes: [], styles: [], diagnostics: [tellDeep(path, null)] };
}

/** What is left of a slide that is too long to be one. */
function headingOf(part: Part): Part {
  const first = part.blocks.find(({ token }) => token.type !== 'space');
  return { ...part, blocks: first?.token.type === 'heading' ? [first] : [] };
}

function reportTooLong({ path, text }: Source, { start, end }: Range, most: number): Diagnostic {
  const message = `the slide has ${(end - start).toLocaleString('en')} characters, and only its heading is shown`;
  const help = `part it into several; ${limitHelp('slide', most)}`;
  const first = start + Math.max(0, text.slice(start, end).search(/\S/));
  const firstLine = text.slice(first, Math.min(end, first + 200)).indexOf('\n');
  return {
    severity: 'error',
    rule: 'too-large',
    message,
    help,
    path,
    range: { start: first, end: firstLine < 0 ? Math.min(end, first + 200) : first + firstLine },
  };
}

function reportTooMany(path: string, range: Range, most: number): Diagnostic {
  const message = 'too many slides';
  const help = `part the outline into several decks; ${limitHelp('slides', most)}`;
  return { severity: 'error', rule: 'too-many-slides', message, help, path, range };
}

function reportEmptyHeading(
  { path, text }: Source,
  { token, range }: Block,
  parts: readonly Part[],
): Diagnostic {
  const message = 'a heading without words';
  const help = 'write a title after it, or remove it; screen readers and the contents list need one';
  const was = token.raw.trim();
  const start = range.start + token.raw.indexOf(was);
  // One that opens a slide is missed where it goes, and so is one with attributes or comments.
  const opened = parts.slice(1).find(({ blocks }) => blocks[0]?.token === token);
  const isMissed =
    opened?.blocks.some(isVisible) === true && !/(?:^|\n)-{3,}\s*$/.test(text.slice(0, range.start));
  const isBare = /^#+$/.test(was) && !isMissed;
  const mend = isBare ? { fix: { range: { start, end: start + was.length }, was, text: '' } } : {};
  return { severity: 'warning', rule: 'empty-heading', message, help, path, range, ...mend };
}
