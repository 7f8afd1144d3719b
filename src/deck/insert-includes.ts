import type { Block } from '../markdown/blocks.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { RuleId } from '../source/rules.ts';
import { type JoinedPart, partAt } from '../source/joined.ts';
import { resolvePath } from '../source/paths.ts';
import { type Include, pickSlides, readIncludes } from './includes.ts';
import { mergeDrafts } from './merge-drafts.ts';
import type { FileReader, ReadFile } from './file-reader.ts';
import { type Draft, readSlide, type SlideReader } from './read-slide.ts';
import { rebaseDrafts } from './rebase.ts';
import { isVisible, type Part } from './split.ts';

/** Most files that one deck includes, a file that is included twice counted twice: files that include each other multiply. */
export const mostIncludes = 500;

/** Reads a file that another one includes. */
export type ReadIncluded = (part: JoinedPart, reader: FileReader) => ReadFile;

/**
 * The slides of a part that includes files, or null for a part that includes none. The slides of a file stand between
 * what precedes the include and what follows it. A file of one slide without a heading joins the slide that includes it.
 */
export function insertIncludes(
  part: Part,
  slideReader: SlideReader,
  reader: FileReader,
  readIncluded: ReadIncluded,
): ReadFile | null {
  const pieces = cutAtIncludes(part);
  if (pieces.length === 1) return null;
  const drafts: Draft[] = [];
  const found: ReadFile[] = [];
  // True while what comes next belongs to the slide that was read last.
  let joins = false;
  const add = (draft: Draft): void => {
    const last = drafts.at(-1);
    if (joins && last) drafts.splice(-1, 1, mergeDrafts(last, draft));
    else drafts.push(drafts.length === 0 ? { ...draft, below: part.below || draft.below } : draft);
  };
  for (const piece of pieces) {
    if ('blocks' in piece) {
      if (!piece.blocks.some(isVisible)) continue;
      const slide = readSlide(piece, slideReader);
      found.push({ ...nothing, diagnostics: slide.diagnostics });
      add(slide.draft);
      joins = true;
      continue;
    }
    const read = readInclude(piece, reader, readIncluded);
    found.push(read);
    const [only] = read.drafts;
    if (read.drafts.length === 1 && only?.heading === null) {
      add(only);
      joins = true;
    } else if (only) {
      joins = false;
      for (const draft of read.drafts) add(draft);
    }
  }
  return {
    drafts,
    footnotes: found.flatMap(({ footnotes }) => footnotes),
    styles: found.flatMap(({ styles }) => styles),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

const nothing: ReadFile = { drafts: [], footnotes: [], styles: [], diagnostics: [] };

/** What stands between the includes of a part, and the includes, in their order. */
function cutAtIncludes({ blocks, range, below }: Part): (Part | Include)[] {
  const pieces: (Part | Include)[] = [];
  let current: Block[] = [];
  let { start } = range;
  for (const block of blocks) {
    const includes = readIncludes(block.token, block.range.start);
    if (includes.length === 0) {
      current.push(block);
      continue;
    }
    pieces.push({ blocks: current, range: { start, end: block.range.start }, below }, ...includes);
    current = [];
    start = block.range.end;
  }
  pieces.push({ blocks: current, range: { start, end: range.end }, below });
  return pieces;
}

function readInclude(
  { name, slides, range }: Include,
  reader: FileReader,
  readIncluded: ReadIncluded,
): ReadFile {
  const { source, files, open, count } = reader;
  const report = (rule: RuleId, message: string, help: string): ReadFile => {
    const problem: Diagnostic = { severity: 'error', rule, message, help, path: source.path, range };
    return { ...nothing, diagnostics: [problem] };
  };
  const path = resolvePath(partAt(source, range.start).path, name);
  if (open.includes(path)) {
    const chain = [...open.slice(open.indexOf(path)), path].join(' → ');
    return report('include-cycle', `the file includes itself: ${chain}`, 'remove one of these includes');
  }
  if (++count.includes > mostIncludes) {
    const help = `the limit is ${mostIncludes}; files that include each other multiply`;
    return report('include-limit', 'the deck includes too many files', help);
  }
  const file = files.get(path);
  if (file === undefined) {
    reader.want({ path, kind: 'part' });
    return nothing;
  }
  if ('reason' in file) {
    const help = 'correct the path; it is relative to the file that includes';
    return report('missing-include', `the file ${name} ${file.reason}`, help);
  }
  const part = source.parts.find((each) => each.path === path)!;
  const read = readIncluded(part, { ...reader, open: [...open, path] });
  const { picked, missing } = pickSlides(read.drafts, slides);
  const wrong = missing.map((number): Diagnostic => {
    const message = `${name} has no slide ${number}`;
    const help = `it has ${read.drafts.length}; slides are counted from 1`;
    return { severity: 'error', rule: 'include-slides', message, help, path: source.path, range };
  });
  return {
    drafts: rebaseDrafts(picked, name),
    // A footnote of a slide that was left out is no mistake.
    footnotes: slides === null ? read.footnotes : [],
    styles: read.styles,
    diagnostics: [...read.diagnostics, ...wrong],
  };
}
