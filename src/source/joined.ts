import type { Diagnostic } from './diagnostic.ts';
import { positionAt, type Range, type Source } from './source.ts';

/** One file of a joined source, and where its text stands in it. */
export interface JoinedPart {
  readonly path: string;
  readonly range: Range;
}

/**
 * Files that make one deck, their texts one after the other. A place in the joined text is a place in one of the
 * files, so that stages need to know of one text only.
 */
export interface JoinedSource extends Source {
  /** The files in order, without gaps; the first is the outline itself. */
  readonly parts: readonly JoinedPart[];
}

/** The files as one source, under the path of the first. */
export function joinSources(first: Source, others: readonly Source[] = []): JoinedSource {
  let end = 0;
  const files = [first, ...others];
  const parts = files.map(({ path, text }): JoinedPart => {
    const start = end;
    end += text.length;
    return { path, range: { start, end } };
  });
  return { path: first.path, text: files.map(({ text }) => text).join(''), parts };
}

/** The file that holds an offset; an offset past the end is in the last. */
export function partAt({ parts }: JoinedSource, offset: number): JoinedPart {
  return parts.find(({ range }) => offset < range.end) ?? parts.at(-1)!;
}

/** The files of a joined source, each as a source of its own. */
export function partSources({ text, parts }: JoinedSource): Source[] {
  return parts.map(({ path, range }) => ({ path, text: text.slice(range.start, range.end) }));
}

/** A diagnostic with a place in the joined text → the same with its file and the place there. */
export function relocate(source: JoinedSource, diagnostic: Diagnostic): Diagnostic {
  if (!diagnostic.range || diagnostic.path !== source.path) return diagnostic;
  const { path, range } = partAt(source, diagnostic.range.start);
  const { fix } = diagnostic;
  return {
    ...diagnostic,
    path,
    range: shiftRange(diagnostic.range, -range.start),
    ...(fix && { fix: { ...fix, range: shiftRange(fix.range, -range.start) } }),
  };
}

/** The file and the line, from 1, of a range in the joined text. */
export function placeOf(
  source: JoinedSource,
  { start }: Range,
): { readonly path: string; readonly line: number } {
  const { path, range } = partAt(source, start);
  const { line } = positionAt(source.text.slice(range.start, range.end), start - range.start);
  return { path, line };
}

/** The range moved by a number of offsets. */
export function shiftRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
