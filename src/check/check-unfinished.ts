import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** What writers leave for themselves: marks of programmers and editors, and the text that fills a page until there is one. */
const marks =
  /(?<![\p{L}\p{N}_?-])(?:TODO|FIXME|TBD|TKTK|XXX|\?{3,}|\[(?:citation needed|source\?|insert[^\]]{0,40})\]|lorem ipsum)(?![\p{L}\p{N}_?-])/giu;

/** Written small they are words: `todo` is Spanish, and `tbd` is nobody's mark. */
const isMark = (found: string): boolean => !/^[a-z]+$/i.test(found) || found === found.toUpperCase();

/** Marks that a writer left for later, on slides and in notes; code may hold them. */
export function checkUnfinished(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, { start, end }) => {
    if (token.type !== 'text' || (token as Tokens.Text).tokens) return;
    for (const { 0: mark, index } of token.raw.matchAll(marks)) {
      if (!isMark(mark)) continue;
      // A text that was changed as it was read has no place for each of its letters.
      const isWhole = end - start === token.raw.trimEnd().length;
      const range = isWhole ? { start: start + index, end: start + index + mark.length } : { start, end };
      const help = 'write what is missing, or take it out';
      found.push({ rule: 'unfinished', message: `"${mark}" was left for later`, help, range });
    }
  });
  return found;
}
