import { Marked, type Token, type TokensList } from 'marked';
import type { Range, Source } from '../source/source.ts';
import { BoundedLexer, readBlankLines } from './bounded-lexer.ts';
import { boundStart } from './bounded-start.ts';
import { chart } from './chart.ts';
import { codeInclude } from './code-include.ts';
import { definitionList } from './definition-list.ts';
import { diagram } from './diagram.ts';
import { emoji } from './emoji.ts';
import { equationReference } from './equation-reference.ts';
import { fencedDiv } from './fenced-div.ts';
import { footnoteDefinition, footnoteReference } from './footnotes.ts';
import { icon } from './icon.ts';
import { markSpan } from './mark.ts';
import { equation, maskMath, math } from './math.ts';
import { span } from './span.ts';
import { subscript, superscript } from './sub-sup.ts';

/** One top-level Markdown block and where it stands. */
export interface Block {
  readonly token: Token;
  readonly range: Range;
}

/** Link targets defined anywhere in a text, as marked keeps them. */
export type LinkDefinitions = TokensList['links'];

// Our own instance: `marked.use` on the shared one would change it for the whole process.
const markdown = new Marked({ gfm: true });
markdown.use({
  extensions: [
    ...[chart, codeInclude, diagram, fencedDiv, footnoteDefinition, footnoteReference, markSpan, span],
    ...[equation, math, equationReference],
    // The last one is asked first: a name that GitHub knows is a picture character even if it looks like an icon's.
    ...[definitionList, subscript, superscript, icon, emoji],
  ].map(boundStart),
  // False sends it to marked's own expression, which finds none either.
  tokenizer: { space: (src) => readBlankLines(src) },
  hooks: { emStrongMask: maskMath },
});

/**
 * Top-level Markdown blocks of `text` between `start` and `end` (UTF-16 units), in order, without gaps.
 *
 * marked records no places, but the `raw` of its top-level tokens joins up to the text, given LF and a final
 * newline, which `makeSource` ensures. marked does not promise this: tests/markdown/blocks.test.ts.
 * `links` are definitions from the rest of the file, for a part that is read on its own.
 */
export function lexBlocks(
  { text }: Source,
  start = 0,
  end = text.length,
  links: LinkDefinitions = Object.create(null),
): Block[] {
  const lexer = new BoundedLexer(markdown.defaults);
  // Not a copy: that would take time for each part of the file anew.
  lexer.tokens.links = links;
  let offset = start;
  return lexer.lex(cutOut(text, start, end)).map((token) => {
    const from = offset;
    offset += token.raw.length;
    return { token, range: { start: from, end: offset } };
  });
}

/**
 * A part of a text as a text of its own. What is sliced off a string holds on to all of it: tokens of a part that is read
 * after each edit would keep every state that the outline has been in.
 */
function cutOut(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return part.length < text.length / 2 ? (JSON.parse(JSON.stringify(part)) as string) : part;
}

/** Link definitions of a whole text, for parts of it that are lexed again on their own. */
export function linkDefinitions(blocks: readonly Block[]): LinkDefinitions {
  const links: LinkDefinitions = Object.create(null);
  for (const { token } of blocks) {
    if (token.type === 'def') links[token.tag] ??= { href: token.href, title: token.title };
  }
  return links;
}

/** Inline tokens of a line of text, for settings that may hold emphasis, such as a title in front matter. */
export function lexInline(text: string): Token[] {
  return new BoundedLexer(markdown.defaults).inlineTokens(text);
}
