import { listComments } from '../../markdown/comments.ts';
import { parseSources } from '../../markdown/trailing.ts';
import type { Range } from '../../source/source.ts';

/** A place where a slide names a sentence or a block of the article. */
export interface Reference {
  /** `p3.s2`, `p3` or `p0`, behind `gone.` where the article has it no more. */
  readonly id: string;
  /** Where the id stands in the file. */
  readonly range: Range;
  /** The sentence itself, where the reference heads a note that quotes it. */
  readonly quoted: string | null;
}

const idPattern = /(?<![^\s,:])(?:gone\.)?p\d{1,6}(?:\.s\d{1,6})?(?![^\s,])/g;

/** A note that quotes a sentence runs to the next one or to a blank line: editors may have broken it into several. */
const notePattern =
  /^((?:gone\.)?p\d{1,6}(?:\.s\d{1,6})?): ([^\n]*(?:\n(?!(?:gone\.)?p\d{1,6}(?:\.s\d{1,6})?: )[^\n]+)*)/gm;

/**
 * References in the text of a slide, in order: ids of comments `src:`, and notes `p3.s2: …`. `offset` is where the text
 * stands in its file; what lies within one of the ranges in `codes` is an example and no reference.
 */
export function findReferences(text: string, offset: number, codes: readonly Range[]): Reference[] {
  const own = codes.filter(({ start }) => start >= offset && start < offset + text.length);
  const isCode = (at: number) => own.some(({ start, end }) => at >= start && at < end);
  const found: Reference[] = [];
  for (const { text: comment, start } of listComments(text)) {
    if (parseSources(comment) === null || isCode(offset + start)) continue;
    for (const match of comment.matchAll(idPattern)) {
      const at = offset + start + match.index;
      found.push({ id: match[0], range: { start: at, end: at + match[0].length }, quoted: null });
    }
  }
  for (const match of text.matchAll(notePattern)) {
    const at = offset + match.index;
    if (isCode(at)) continue;
    found.push({
      id: match[1]!,
      range: { start: at, end: at + match[1]!.length },
      quoted: unescapeInline(match[2]!.replace(/\s+/g, ' ').trim()),
    });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** The text that was escaped for Markdown. */
function unescapeInline(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
