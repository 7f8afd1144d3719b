import type { TokenizerExtension, Token, Tokens } from 'marked';
import { type Attributes, mergeAttributes, noAttributes, parseAttributes } from './attributes.ts';
import { findMark } from './find-mark.ts';
import { findLineStart } from './line-start.ts';
import { takeTrailing } from './trailing.ts';

/** Maths in TeX: `equation` for a block of its own, `math` within a line. */
export interface MathToken extends Tokens.Generic {
  readonly type: 'equation' | 'math';
  readonly tex: string;
  /** Offset in `raw` at which `tex` stands. */
  readonly texStart: number;
  /** True where it is drawn large on a line of its own. */
  readonly display: boolean;
  readonly attributes: Attributes;
  /** From `<!-- src: p3.s2 -->` after it. */
  readonly sources: readonly string[];
}

/** True for maths, in a block of its own or within a line. */
export function isMath(token: { readonly type: string }): token is MathToken {
  return token.type === 'equation' || token.type === 'math';
}

/** True for maths that is numbered: with an id `eq:name`, or with the class `numbered`. */
export function isNumbered({ attributes: { id, classes } }: MathToken): boolean {
  return (id !== null && id.startsWith('eq:')) || classes.includes('numbered');
}

/** Block extension for marked: `$$ … $$` with lines of its own, and fences named `math`. */
export const equation: TokenizerExtension = {
  name: 'equation',
  level: 'block',
  start: (text) => findLineStart(text, / {0,3}\$\$/y),
  tokenizer(text) {
    const found = readDollars(text) ?? readFence(text);
    if (found === null) return undefined;
    const { texStart, texEnd, end, after } = found;
    const tokens: Token[] = after === '' ? [] : this.lexer.inlineTokens(after, []);
    const { tokens: words, attributes, sources } = takeTrailing(tokens);
    // Words behind it make it part of a sentence; a writer's comments say something about the slide.
    if (words.some(({ type }) => type !== 'html')) return undefined;
    return {
      type: 'equation',
      raw: text.slice(0, end),
      tex: text.slice(texStart, texEnd),
      texStart,
      display: true,
      attributes: mergeAttributes(found.attributes, attributes),
      sources,
      tokens,
    } satisfies MathToken;
  },
};

/** Inline extension for marked: `$…$` with Pandoc's rules, and `$$…$$` within a sentence. */
export const math: TokenizerExtension = {
  name: 'math',
  level: 'inline',
  start: findMark('$'),
  tokenizer: (text) => readDollar(text) ?? undefined,
};

/** `text` with maths blanked out, letter for letter, so that its stars and underscores open no emphasis. */
export function maskMath(text: string): string {
  if (!text.includes('$')) return text;
  let masked = '';
  for (let rest = text; rest !== '';) {
    const at = findMath(rest) ?? rest.length;
    const length = readDollar(rest.slice(at))?.raw.length ?? 0;
    masked += rest.slice(0, at) + 'a'.repeat(length);
    rest = rest.slice(at + length);
  }
  return masked;
}

/** Where the first piece of maths starts; other dollars are passed over, so that they do not cut the text up. */
function findMath(text: string): number | undefined {
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    if (text[at - 1] === '\\') continue;
    if (readDollar(text.slice(at))) return at;
    // Of a run of dollars that opens nothing no part does.
    while (text[at + 1] === '$') at++;
  }
  return undefined;
}

function readDollar(text: string): MathToken | null {
  return text.startsWith('$$') ? readInlineDisplay(text) : readInline(text);
}

interface Found {
  readonly texStart: number;
  readonly texEnd: number;
  /** Where the last line ends. */
  readonly end: number;
  /** What stands on the last line behind the equation. */
  readonly after: string;
  readonly attributes: Attributes;
}

/** `$$ … $$` without a blank line inside. */
function readDollars(text: string): Found | null {
  const head = /^ {0,3}\$\$(?!\$)/.exec(text);
  if (!head) return null;
  const texStart = head[0].length;
  const texEnd = findDollars(text, texStart);
  if (texEnd === null) return null;
  const end = lineEnd(text, texEnd + 2);
  const after = text.slice(texEnd + 2, end).trim();
  const describes = after === '' || after.startsWith('{') || after.startsWith('<!--');
  return describes ? { texStart, texEnd, end, after, attributes: noAttributes } : null;
}

/** A fence with the language `math`; one without an end is left to the Markdown reader, which reports it. */
function readFence(text: string): Found | null {
  const head = /^ {0,3}(`{3,}|~{3,})[ \t]*math[ \t]*(\{[^}\n]*\})?[ \t]*\n/i.exec(text);
  if (!head) return null;
  const [{ length: texStart }, fence = '', block = ''] = head;
  for (let at = texStart; at < text.length;) {
    const end = lineEnd(text, at);
    const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*\n?$/.exec(text.slice(at, Math.min(end, at + 200)))?.[1];
    if (mark?.startsWith(fence))
      return { texStart, texEnd: at, end, after: '', attributes: parseAttributes(block) };
    at = end;
  }
  return null;
}

/** The end of the TeX that a `$$` opens: the next `$$` outside an escape, before any blank line. */
function findDollars(text: string, from: number): number | null {
  const stop = /\\[^]|\$\$|\n[ \t]*\n/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (match[0] === '$$') return match.index;
    if (match[0].startsWith('\n')) return null;
  }
  return null;
}

/** `$$…$$` in the middle of a sentence, with a block that gives it a number. */
function readInlineDisplay(text: string): MathToken | null {
  if (!/^\$\$(?!\$)/.test(text)) return null;
  const texEnd = findDollars(text, 2);
  if (texEnd === null || text.slice(2, texEnd).trim() === '') return null;
  const block = /^[ \t]*(\{[^{}\n]*\})/.exec(text.slice(texEnd + 2, texEnd + 200));
  const attributes = parseAttributes(block?.[1] ?? '');
  const token = makeInline(text, { texStart: 2, texEnd, end: texEnd + 2 }, attributes);
  // Other attributes at the end of a paragraph are the paragraph's.
  return isNumbered(token)
    ? { ...token, raw: text.slice(0, texEnd + 2 + block![0].length) }
    : { ...token, attributes: noAttributes };
}

/**
 * `$…$` as Pandoc reads it, so that prices stay prices: no blank after the opening dollar nor before the closing one,
 * and no digit after that. The first dollar that is not escaped decides. GitHub's `` $`…`$ `` is the same.
 */
function readInline(text: string): MathToken | null {
  if (!/^\$[^\s$]/.test(text)) return null;
  const stop = /\\[^]|\$/g;
  stop.lastIndex = 1;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (match[0] !== '$') continue;
    const { index } = match;
    if (/\s/.test(text[index - 1]!) || /\d/.test(text[index + 1] ?? '')) return null;
    const quoted = index > 3 && text[1] === '`' && text[index - 1] === '`' ? 1 : 0;
    const place = { texStart: 1 + quoted, texEnd: index - quoted, end: index + 1 };
    return { ...makeInline(text, place, noAttributes), display: false };
  }
  return null;
}

function makeInline(
  text: string,
  { texStart, texEnd, end }: Pick<Found, 'texStart' | 'texEnd' | 'end'>,
  attributes: Attributes,
): MathToken {
  const tex = text.slice(texStart, texEnd);
  return {
    type: 'math',
    raw: text.slice(0, end),
    tex,
    texStart,
    display: true,
    attributes,
    sources: [],
  };
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
