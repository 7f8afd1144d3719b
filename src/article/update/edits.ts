import type { Range } from '../../source/source.ts';

/** A stretch of a text and what comes in its place. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The text with edits made, which must not overlap; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

/** Where an offset of the text, outside the edits or at the start of one, stands after them. */
export function moveOffset(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ range }) => range.start < offset)
    .reduce((at, { range, text }) => at + text.length - (range.end - range.start), offset);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
