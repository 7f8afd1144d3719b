import type { Token } from 'marked';
import { type LinkDefinitions, linkDefinitions } from '../markdown/blocks.ts';
import { findTooDeep } from '../markdown/depth.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { lineStart, type Range, type Source } from '../source/source.ts';
import type { ReadBlocks } from './end-with-slide.ts';

/** Reads a part of the text that is nested no deeper than is read; `links` are definitions of the other parts. */
type LexPart = (range: Range, links?: LinkDefinitions) => ReadBlocks;

/** Lines that nesting is told from: what parts slides, and headings. */
const boundary = /^(?: {0,3}-{3,}[ \t]*| {0,3}#{1,6}(?:[ \t].*)?)$/;

/**
 * Blocks of a text of which some slides are nested too deep to be read: of each of those the text is shown as it is
 * written. Null where nothing is nested that deep.
 */
export function readDeep(source: Source, { start, end }: Range, lex: LexPart): ReadBlocks | null {
  const deep = findDeep(source.text.slice(0, end), start);
  if (deep.length === 0) return null;
  const lexAll = (links?: LinkDefinitions): ReadBlocks => {
    const parts: ReadBlocks[] = [];
    let at = start;
    for (const { line, whole } of deep) {
      if (whole.start > at) parts.push(lex({ start: at, end: whole.start }, links));
      const token = asWritten(source.text.slice(whole.start, whole.end));
      parts.push({ blocks: [{ token, range: whole }], diagnostics: [tellDeep(source.path, line)] });
      at = whole.end;
    }
    if (at < end) parts.push(lex({ start: at, end }, links));
    return {
      blocks: parts.flatMap(({ blocks }) => blocks),
      diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
    };
  };
  return lexAll(linkDefinitions(lexAll().blocks));
}

interface Deep {
  readonly line: Range;
  /** From one boundary to the next. */
  readonly whole: Range;
}

function findDeep(text: string, from: number): Deep[] {
  const found: Deep[] = [];
  for (let at = from; at < text.length;) {
    const line = findTooDeep(text, at);
    if (!line) break;
    let { start, end } = line;
    while (start > at) {
      const above = lineStart(text, start - 1);
      if (above < at || boundary.test(text.slice(above, start - 1))) break;
      start = above;
    }
    end = Math.min(text.length, end + 1);
    while (end < text.length) {
      const newline = text.indexOf('\n', end);
      const next = newline < 0 ? text.length : newline;
      if (boundary.test(text.slice(end, next))) break;
      end = Math.min(text.length, next + 1);
    }
    found.push({ line, whole: { start, end } });
    at = end;
  }
  return found;
}

/** Text as a paragraph in which nothing is read. */
function asWritten(raw: string): Token {
  const text = raw.trim();
  return { type: 'paragraph', raw, text, tokens: [{ type: 'text', raw, text, escaped: false }] };
}

/** The error for nesting that is not read. */
export function tellDeep(path: string, range: Range | null): Diagnostic {
  const help = 'the limit is 100 levels of quotes, lists and divs; flatten the outline';
  const message = 'nested too deep to be read';
  return { severity: 'error', rule: 'too-deep', message, help, path, ...(range && { range }) };
}
