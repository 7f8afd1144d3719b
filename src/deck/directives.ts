import type { Block } from '../markdown/blocks.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import { parseSources } from '../markdown/trailing.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean, nearest } from '../source/nearest.ts';
import type { Directive, Directives } from './types.ts';

/** What the comments of one slide say about it. */
export interface SlideComments {
  readonly directives: Directives;
  readonly sources: readonly string[];
  /** Text of each `<!-- .slide: … -->`, with the offset of the text. */
  readonly sectionAttributes: readonly { readonly text: string; readonly start: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

export const directiveNames = ['layout', 'tone', 'key', 'kicker', 'art'] as const;
type Name = (typeof directiveNames)[number];

const known = directiveNames.join('|');
const pairStart = new RegExp(`(?:^|,)\\s*(${known})\\s*:`, 'g');

/** Reads the block-level comments of a slide. A comment that looks like a misspelt directive is reported. */
export function readComments(blocks: readonly Block[], path: string): SlideComments {
  const directives: { -readonly [K in Name]?: Directive } = {};
  const sources: string[] = [];
  const sectionAttributes: { text: string; start: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { token, range } of blocks) {
    if (!isComment(token)) continue;
    for (const { text, start } of listComments(token.raw)) {
      const offset = range.start + start;
      const named = parseSources(text);
      const attributes = /^\s*\.slide:\s*/.exec(text);
      if (named) sources.push(...named);
      else if (attributes) {
        sectionAttributes.push({ text: text.slice(attributes[0].length), start: offset + attributes[0].length });
      } else {
        const pairs = parsePairs(text, offset);
        for (const [name, directive] of pairs) directives[name] = directive;
        const doubt = pairs.length === 0 ? misspelt(text) : null;
        if (doubt) {
          const at = offset + text.indexOf(doubt);
          diagnostics.push({
            severity: 'warning',
            rule: 'unknown-directive',
            message: `unknown directive "${doubt}"`,
            help: didYouMean(doubt, directiveNames, 'directives'),
            path,
            range: { start: at, end: at + doubt.length },
          });
        }
      }
    }
  }
  return { directives, sources, sectionAttributes, diagnostics };
}

/** A comma parts two directives only where a known name and a colon follow, so that a kicker may hold commas. */
function parsePairs(text: string, offset: number): [Name, Directive][] {
  const starts = [...text.matchAll(pairStart)];
  if (starts[0]?.index !== 0 && text.slice(0, starts[0]?.index).trim() !== '') return [];
  return starts.map((match, i) => {
    const from = match.index + match[0].length;
    const raw = text.slice(from, starts[i + 1]?.index ?? text.length);
    const start = offset + from + (raw.length - raw.trimStart().length);
    const value = raw.trim();
    return [match[1] as Name, { value, range: { start, end: start + value.length } }];
  });
}

function misspelt(text: string): string | null {
  const word = /^\s*([a-z][\w-]*)\s*:/i.exec(text)?.[1];
  if (!word) return null;
  const near = nearest(word, [...directiveNames, 'src']);
  return word === 'include' || (near && Math.abs(near.length - word.length) < 3 && near[0] === word[0]) ? word : null;
}
