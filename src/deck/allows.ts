import { type Block, lexBlocks } from '../markdown/blocks.ts';
import { listComments } from '../markdown/comments.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { eachToken } from '../markdown/places.ts';
import type { Diagnostic, Fix } from '../source/diagnostic.ts';
import { respell } from '../source/fix.ts';
import type { Allow } from '../source/judge.ts';
import { type RuleId, rules } from '../source/rules.ts';
import { lineStart, type Range, type Source } from '../source/source.ts';
import { findRule, nearRule, ruleNames } from './rule-levels.ts';

/** Most comments of one file that silence rules: each diagnostic is held against each of them. */
export const mostAllows = 1000;

/** Comments of a file that silence rules, and what is wrong with them. */
export interface ReadAllows {
  readonly allows: readonly Allow[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the comments `<!-- allow: crowded, notes-time: why -->` of a file. One on a line of its own holds for the block
 * below it, one behind words for its line. Without a reason it silences nothing.
 */
export function readAllows(source: Source): ReadAllows {
  const { text, path } = source;
  const allows: Allow[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!/<!--\s*allow\s*:/i.test(text)) return { allows, diagnostics };
  const blocks = lexBlocks(source, readFrontMatter(source).bodyStart);
  const reachOf = makeReach(text, blocks);
  for (const { start, end } of findComments(blocks)) {
    const read = readComment(text.slice(start, end), start, path);
    if (!read) continue;
    diagnostics.push(...read.diagnostics);
    if (read.rules.length === 0) continue;
    if (allows.length === mostAllows) {
      const message = `the file has more than ${mostAllows} comments that silence rules; this one and those after it do not`;
      const help = 'turn the rule off in the front matter: rules: { rule: off }';
      diagnostics.push({
        severity: 'warning',
        rule: 'allow-comment',
        message,
        help,
        path,
        range: read.range,
      });
      break;
    }
    const { rules: named, reason, range } = read;
    allows.push({ path, rules: named, reason, range, ...reachOf(start, end) });
  }
  return { allows, diagnostics };
}

/** The inner texts of the comments in the HTML of a file; those in code are none. */
function findComments(blocks: readonly Block[]): Range[] {
  const found: Range[] = [];
  for (const block of blocks.filter(({ token }) => token.raw.includes('<!--'))) {
    eachToken(block, (token, { start }) => {
      if (token.type !== 'html') return;
      for (const comment of listComments(token.raw))
        found.push({ start: start + comment.start, end: start + comment.start + comment.text.length });
    });
  }
  return found;
}

interface ReadComment {
  readonly rules: readonly RuleId[];
  readonly reason: string;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
}

/** A comment as rules and a reason; null for one that is not about rules. */
function readComment(inner: string, offset: number, path: string): ReadComment | null {
  const parts = /^\s*allow\s*:([^:]*)(:[^]*)?$/i.exec(inner);
  if (!parts) return null;
  const words = inner.trim();
  const start = offset + inner.indexOf(words);
  const range = { start, end: start + words.length };
  const diagnostics: Diagnostic[] = [];
  const tell = (message: string, help: string, at: Range, mend: { readonly fix?: Fix } = {}) =>
    diagnostics.push({ severity: 'warning', rule: 'allow-comment', message, help, path, range: at, ...mend });
  const names = parts[1]!.split(',').map((name) => name.trim());
  const reason = (parts[2] ?? '').slice(1).replace(/\s+/g, ' ').trim();
  const found = names.flatMap((name): RuleId[] => {
    const rule = findRule(name);
    const at = offset + inner.indexOf(name, inner.indexOf(':') + 1);
    const place = { start: at, end: at + name.length };
    if (rule === undefined && name === '') tell('the comment names no rule', shape, range);
    else if (rule === undefined)
      tell(`there is no rule "${name}"`, nearRule(name), place, respell(place, name, ruleNames));
    else if (rules[rule].severity !== 'error') return [rule];
    else tell(`"${name}" is an error, which cannot be silenced`, 'mend it, and remove this', place);
    return [];
  });
  if (reason !== '') return { rules: found, reason, range, diagnostics };
  if (diagnostics.length === 0) tell('the comment gives no reason, and silences nothing', shape, range);
  return { rules: [], reason, range, diagnostics };
}

const shape = 'write <!-- allow: rule: reason -->, several rules with commas';

/** Tells what a comment holds for, by the place of its inner text; comments in the order of the text. */
function makeReach(
  text: string,
  blocks: readonly Block[],
): (start: number, end: number) => Pick<Allow, 'scope' | 'opens'> {
  // Comments that stand one below the other share what is above and below them, so that it is looked for once.
  let run = { first: 0, next: 0, end: 0 };
  return (start, end) => {
    const from = lineStart(text, start);
    const lineEnd = endOfLine(text, end);
    const before = text.slice(from, text.lastIndexOf('<!--', start));
    if (!isBlank(before) || !isBlank(text.slice(end + 3, lineEnd)))
      return { scope: { start: from, end: lineEnd }, opens: null };
    if (from < run.first || from >= run.next) {
      let next = lineEnd + 1;
      while (next < text.length && isSilent(text.slice(next, endOfLine(text, next))))
        next = endOfLine(text, next) + 1;
      run = { first: startOfOpening(text, from), next, end: endOfBlock(text, next, blocks) };
    }
    return {
      scope: { start: Math.min(run.next, text.length), end: run.end },
      opens: { start: run.first, end: start },
    };
  };
}

/** Where the lines begin that stand right above a line and show nothing. */
function startOfOpening(text: string, from: number): number {
  let first = from;
  while (first > 0) {
    const line = lineStart(text, first - 1);
    if (!isSilentBefore(text.slice(line, first - 1))) break;
    first = line;
  }
  return first;
}

/** Where the block ends that begins in the line at `start`; of a list its first item. Without a block, the end of the line. */
function endOfBlock(text: string, start: number, blocks: readonly Block[]): number {
  const lineEnd = endOfLine(text, start);
  const word = start + /^[\s>]*/.exec(text.slice(start, lineEnd))![0].length;
  let end: number | null = null;
  const block = blocks.find(({ range }) => start < range.end && word >= range.start);
  if (!block) return lineEnd;
  eachToken(block, (token, range) => {
    if (end !== null || token.type === 'list' || token.type === 'space') return;
    const lead = token.raw.length - token.raw.trimStart().length;
    const from = range.start + lead;
    if (from < start || from > word) return;
    end = range.start + text.slice(range.start, range.end).trimEnd().length;
  });
  return Math.max(end ?? 0, lineEnd);
}

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

/** Blanks and the marks of a quote. */
const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);

/** A line that holds nothing but blanks or one comment. */
const isSilent = (line: string): boolean => isBlank(line) || /^[\s>]*<!--(?:(?!-->).)*-->\s*$/.test(line);

/** As `isSilent`, or a line that parts slides. */
const isSilentBefore = (line: string): boolean => isSilent(line) || /^-{3,}\s*$/.test(line);
