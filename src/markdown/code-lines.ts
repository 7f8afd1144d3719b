import type { Tokens } from 'marked';
import { type CodeSize, fitCode } from './code-fit.ts';

/** A tag of highlight.js, a line end, or text up to one of them; it writes no other markup than spans. */
const part = /<span[^>]*>|<\/span>|\n|[^<\n]+/g;

/** Spans inside one another that are kept; template strings in template strings would go on without end. */
const deepest = 16;

/**
 * Markup of highlighted code as one piece for each line, without line ends. Spans that run over a line end are closed
 * before it and opened again after it.
 */
export function splitLines(markup: string): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let passedOver = 0;
  let line = '';
  const endLine = () => lines.push(line + '</span>'.repeat(open.length));
  for (const [piece] of markup.matchAll(part)) {
    if (piece === '\n') {
      endLine();
      line = open.join('');
    } else if (piece === '</span>') {
      if (passedOver > 0) passedOver--;
      else if (open.pop() !== undefined) line += piece;
    } else if (piece.startsWith('<')) {
      if (open.length < deepest) line += open[open.push(piece) - 1];
      else passedOver++;
    } else {
      line += piece;
    }
  }
  endLine();
  return lines;
}

/** The lines of a code block; marked keeps the last line end only where an empty line stands before it. */
export function linesOf({ text }: Tokens.Code): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** The lines of a code block that one slide shows, where it takes several. */
export interface ShownLines {
  /** First and last, from 1. */
  readonly from: number;
  readonly to: number;
  /** What its type is fitted to: one size for all parts. */
  readonly size: CodeSize;
}

/** A code block that may be shown in part. */
export interface CodePart extends Tokens.Code {
  readonly shown?: ShownLines;
  /** What its type is fitted to, where it has another place than a slide of its own. */
  readonly size?: CodeSize;
}

/** The lines of a code block that are shown. */
export function shownLines(token: CodePart): string[] {
  const lines = linesOf(token);
  return token.shown ? lines.slice(token.shown.from - 1, token.shown.to) : lines;
}

/** What the type of a code block is fitted to. */
export function sizeOf(token: CodePart): CodeSize {
  return token.shown?.size ?? token.size ?? fitCode(linesOf(token));
}
