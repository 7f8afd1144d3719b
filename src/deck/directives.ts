import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import { eachToken } from '../markdown/places.ts';
import { readRevealComment } from '../markdown/reveal-comments.ts';
import { parseSources } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { respell } from '../source/fix.ts';
import { didYouMean, nearest } from '../source/nearest.ts';
import { type MarpClasses, mergeMarpClasses, noClasses, readMarpClasses } from './marp-classes.ts';
import { parseSectionAttributes, type WrittenAttribute } from './section-attributes.ts';
import type { Directive, Directives } from './types.ts';

/** What the comments of one slide say about it. */
export interface SlideComments {
  readonly directives: Directives;
  /** From `src:` comments that stand alone, and so mean the slide as a whole. */
  readonly sources: readonly string[];
  /** From `<!-- .slide: … -->`. */
  readonly attributes: readonly WrittenAttribute[];
  readonly classes: MarpClasses;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of the directives that a comment or a heading may set. */
export const directiveNames = ['layout', 'tone', 'key', 'kicker', 'art', 'time', 'fit'] as const;
const commentNames = [...directiveNames, 'src', 'include', 'allow'];
/** Name of a directive. */
export type DirectiveName = (typeof directiveNames)[number];

const pairStart = new RegExp(`(?:^|[,\\n])\\s*(${directiveNames.join('|')})\\s*:`, 'gi');

/**
 * Reads the comments of a slide, those inside its blocks too. A comment that looks like a misspelt directive is
 * reported.
 */
export function readComments(blocks: readonly Block[], path: string): SlideComments {
  const directives: { -readonly [K in DirectiveName]?: Directive } = {};
  const sources: string[] = [];
  const attributes: WrittenAttribute[] = [];
  let classes = noClasses;
  const diagnostics: Diagnostic[] = [];
  const read = (token: Token, offset: number, alone: boolean): void => {
    for (const { text, start } of listComments(token.raw)) {
      const named = parseSources(text);
      if (named) sources.push(...(alone ? named : []));
      const ofReveal = named ? null : readRevealComment(text);
      if (ofReveal?.target === 'slide')
        attributes.push(...parseSectionAttributes(ofReveal.list, offset + start + ofReveal.start));
      if (ofReveal?.hasMore)
        diagnostics.push(reportLines(path, offset + start + ofReveal.start, ofReveal.list));
      const isInclude = /^\s*include:/i.test(text);
      if (isInclude) diagnostics.push(reportInclude(offset + start, text, path));
      if (named || ofReveal || isInclude) continue;
      const ofMarp = readMarpClasses(text, offset + start, path);
      if (ofMarp) {
        classes = mergeMarpClasses(classes, ofMarp.classes);
        diagnostics.push(...ofMarp.diagnostics);
        continue;
      }
      const pairs = parsePairs(text, offset + start);
      for (const [name, directive] of pairs) directives[name] = directive;
      const doubt = pairs.length === 0 ? misspelt(text) : null;
      if (doubt === null) continue;
      const at = offset + start + text.indexOf(doubt);
      diagnostics.push({
        severity: 'warning',
        rule: 'unknown-directive',
        message: `unknown directive "${doubt}"`,
        help: didYouMean(doubt, commentNames, 'directives'),
        path,
        range: { start: at, end: at + doubt.length },
        ...respell({ start: at, end: at + doubt.length }, doubt, commentNames, mostLetters(doubt)),
      });
    }
  };
  for (const block of blocks) {
    if (!block.token.raw.includes('<')) continue;
    eachToken(block, (token, { start }) => {
      if (isComment(token)) read(token, start, token === block.token);
      else if (token.type === 'html') diagnostics.push(...findUnread(token, start, path));
    });
  }
  return { directives, sources, attributes, classes, diagnostics };
}

/** Comments of Reveal.js in the middle of raw HTML, where they are not applied. */
function findUnread({ raw }: Token, offset: number, path: string): Diagnostic[] {
  return listComments(raw)
    .filter(({ text }) => readRevealComment(text) !== null)
    .map(({ text, start }) => ({
      severity: 'warning',
      rule: 'reveal-comment',
      message: 'a comment inside raw HTML reaches nothing',
      help: 'write it in Markdown, right after what it describes',
      path,
      range: { start: offset + start, end: offset + start + text.trimEnd().length },
    }));
}

/** Reveal.js reads one line of such a comment. */
function reportLines(path: string, start: number, list: string): Diagnostic {
  return {
    severity: 'warning',
    rule: 'reveal-comment',
    message: 'only this line of the comment is read',
    help: 'write all its attributes in one line',
    path,
    range: { start, end: start + list.trimEnd().length },
  };
}

/**
 * A comma or a line break parts two directives only where a known name and a colon follow, so that a kicker may hold
 * commas.
 */
function parsePairs(text: string, offset: number): [DirectiveName, Directive][] {
  const starts = [...text.matchAll(pairStart)];
  if (text.slice(0, starts[0]?.index).trim() !== '') return [];
  return starts.map((match, i) => {
    const from = match.index + match[0].length;
    const raw = text.slice(from, starts[i + 1]?.index ?? text.length);
    const start = offset + from + (raw.length - raw.trimStart().length);
    const value = raw.trim();
    return [match[1]!.toLowerCase() as DirectiveName, { value, range: { start, end: start + value.length } }];
  });
}

/** An include that is left among the comments stands where it can bring no slides. */
function reportInclude(start: number, text: string, path: string): Diagnostic {
  const message = 'an include inside a list, a quote, a div or a line of text brings nothing';
  const help = 'put it on a line of its own, with an empty line above';
  const range = { start, end: start + text.trimEnd().length };
  return { severity: 'error', rule: 'include-place', message, help, path, range };
}

/** By how many letters a directive may be misspelt. */
const mostLetters = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** The first word of a comment `word: …`, if it is near the name of a directive; other comments are the writer's own. */
function misspelt(text: string): string | null {
  const word = /^\s*([a-z][\w-]*)\s*:/i.exec(text)?.[1];
  if (!word || word.length > 40) return null;
  if (/^allow$/i.test(word)) return null; // it is read for the file as a whole
  const near = nearest(word, commentNames, mostLetters(word));
  return near?.[0] === word[0]!.toLowerCase() ? word : null;
}
