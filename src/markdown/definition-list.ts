import type { Token, TokenizerExtension, Tokens } from 'marked';

/** Terms and what they mean: lines of terms, each group followed by `: meaning`, as in PHP Markdown Extra and Pandoc. */
export interface DefinitionList extends Tokens.Generic {
  readonly type: 'definitionList';
  readonly tokens: DefinitionEntry[];
}

/** One or more terms and their meanings. */
export interface DefinitionEntry extends Tokens.Generic {
  readonly type: 'definitionEntry';
  readonly tokens: (DefinitionTerm | Definition)[];
}

/** A term; its tokens are inline. */
export interface DefinitionTerm extends Tokens.Generic {
  readonly type: 'definitionTerm';
  readonly tokens: Token[];
}

/** A meaning; its tokens are blocks. */
export interface Definition extends Tokens.Generic {
  readonly type: 'definition';
  /** True for one that stands off its term by a blank line: its text is a paragraph. */
  readonly loose: boolean;
  readonly tokens: Token[];
}

const meaning = /^ {0,3}:[ \t]+(?=\S)/;
const blank = /^[ \t]*\n?$/;
/** A line that Markdown reads as the start of something else than a paragraph. */
const otherBlock =
  /^(?: {4}| {0,3}(?:\t|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|[>|<:]|`{3}|~{3}|\[[^\]\n]*\]:|(?:-{2,}|={2,}|_{3,}|\*{3,})\s*$))/;

/** Block extension for marked. A term stands on one line of its own; a blank line may part it from its meaning. */
export const definitionList: TokenizerExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(text) {
    const lines = makeLines(text);
    const entries: DefinitionEntry[] = [];
    let at = 0;
    for (let head = findHead(lines, at); head !== null; head = findHead(lines, at)) {
      const tokens: DefinitionEntry['tokens'] = [];
      for (const raw of head.terms) {
        const term: DefinitionTerm = { type: 'definitionTerm', raw, tokens: [] };
        this.lexer.inline(raw.trim(), term.tokens);
        tokens.push(term);
      }
      let next = head.end;
      let below = head.below;
      for (let found = readMeaning(lines, next); found !== null; found = readMeaning(lines, next)) {
        const raw = text.slice(found.start, found.end);
        const inner = this.lexer.blockTokens(found.body, []);
        const loose = found.start > below || inner.length > 1;
        tokens.push({ type: 'definition', raw, loose, tokens: inner } satisfies Definition);
        next = found.end;
        below = next;
      }
      entries.push({ type: 'definitionEntry', raw: text.slice(at, next), tokens });
      at = next;
    }
    if (entries.length === 0) return undefined;
    return { type: 'definitionList', raw: text.slice(0, at), tokens: entries } satisfies DefinitionList;
  },
};

/** Reads the line that starts at an offset, with its end; empty at the end of the text. */
type Lines = (at: number) => string;

function makeLines(text: string): Lines {
  return (at) => {
    const end = text.indexOf('\n', at);
    return text.slice(at, end < 0 ? text.length : end + 1);
  };
}

function skipBlanks(lines: Lines, at: number): number {
  for (let line = lines(at); line !== '' && blank.test(line); line = lines(at)) at += line.length;
  return at;
}

interface Head {
  readonly terms: readonly string[];
  /** Offset right below the terms. */
  readonly below: number;
  /** Offset of the first meaning. */
  readonly end: number;
}

/**
 * The terms at an offset, or null where there are none. Several terms stand right above the meaning: after a blank
 * line, a paragraph of several lines is no list of terms.
 */
function findHead(lines: Lines, from: number): Head | null {
  const terms: string[] = [];
  let at = skipBlanks(lines, from);
  for (let line = lines(at); line !== '' && !blank.test(line); line = lines(at)) {
    if (meaning.test(line)) return terms.length > 0 ? { terms, below: at, end: at } : null;
    if (otherBlock.test(line)) return null;
    terms.push(line);
    at += line.length;
  }
  if (terms.length !== 1) return null;
  const end = skipBlanks(lines, at);
  return end > at && meaning.test(lines(end)) ? { terms, below: at, end } : null;
}

interface Meaning {
  readonly start: number;
  readonly end: number;
  readonly body: string;
}

/** The meaning that starts at an offset, perhaps after blank lines, with what is indented below it. */
function readMeaning(lines: Lines, from: number): Meaning | null {
  const start = skipBlanks(lines, from);
  const first = lines(start);
  const marker = meaning.exec(first)?.[0];
  if (marker === undefined) return null;
  let body = first.slice(marker.length);
  let end = start + first.length;
  for (;;) {
    const at = skipBlanks(lines, end);
    const line = lines(at);
    const isBelow = /^(?: {2}|\t)/.test(line);
    // A line that goes on with the paragraph, unless it is the next term.
    const isLazy =
      at === end && line !== '' && !otherBlock.test(line) && !meaning.test(lines(at + line.length));
    if (!isBelow && !isLazy) return { start, end, body };
    body += `${at > end ? '\n' : ''}${line.replace(/^(?:\t| {1,4})/, '')}`;
    end = at + line.length;
  }
}
