import type { Token } from 'marked';
import { type Block, type LinkDefinitions, lexBlocks } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range, Source } from '../source/source.ts';
import { readIndex } from './note-parts.ts';

/** What the audience sees and what only the speaker sees. */
export interface WithNotes {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** True where a line `Note:` has begun notes that last to the end of the slide. */
  readonly open: boolean;
}

/**
 * Cuts speaker notes off a slide: all that follows the first line `Note:` or `Notes:` outside code, to the end of the
 * slide; and the content of each `::: notes`, in other divs too. One with a `fragment-index` stays a div. A line
 * `. . .` in notes is a paragraph of its own, whatever stands above and below it. The rest is read again, since such a
 * line may stand in the middle of what Markdown takes for one paragraph or list. Without `byLine` only `::: notes` hold
 * notes.
 */
export function cutNotes(
  blocks: readonly Block[],
  source: Source,
  links: LinkDefinitions,
  byLine = true,
): WithNotes {
  const kept: Block[] = [];
  const notes: Block[] = [];
  // One by one: so many arguments as a long list of blocks exhaust the stack.
  const add = (found: readonly Block[]) => {
    for (const block of found) for (const part of partAtPauses(block, source, links)) notes.push(part);
  };
  for (const block of blocks) {
    if (isFencedDiv(block.token, 'notes')) {
      add(openNotes(block));
      continue;
    }
    const line = byLine ? findNoteLine(block.token) : null;
    if (!line) {
      const lifted = liftNotes(block);
      kept.push(lifted.block);
      add(lifted.notes.flatMap(openNotes));
      continue;
    }
    const at = block.range.start + line.start;
    const end = blocks.at(-1)!.range.end;
    const before = lexBlocks(source, block.range.start, at, links);
    const later = lexBlocks(source, block.range.start + line.end, end, links);
    add(later.flatMap((each) => (isFencedDiv(each.token, 'notes') ? openNotes(each) : [each])));
    return { blocks: [...kept, ...before], notes, open: true };
  }
  return { blocks: kept, notes, open: false };
}

/** Where in its `raw` a block says `Note:` at the start of a line, outside code and comments. */
export function findNoteLine(token: Token): Range | null {
  if (
    token.type === 'code' ||
    token.type === 'diagram' ||
    token.type === 'chart' ||
    token.type === 'fencedDiv' ||
    isComment(token)
  )
    return null;
  // A list's own lines are indented, so there only the margin counts.
  const line = token.type === 'paragraph' ? /(?<![^\n]) {0,3}notes?:[ \t]*/i : /(?<![^\n])notes?:[ \t]*/i;
  const match = line.exec(token.raw);
  if (!match) return null;
  if (token.type === 'html' && isVerbatim(token.raw.slice(0, match.index))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** True where HTML so far has opened a comment or preformatted text and not closed it. */
function isVerbatim(before: string): boolean {
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const tags = [...before.matchAll(/<(\/?)(?:pre|code|script|style|textarea)\b/gi)];
  return tags.at(-1)?.[1] === '';
}

/** A div of notes as its blocks; one that is for a certain step stays whole. */
function openNotes(block: Block): Block[] {
  return readIndex(block) === null ? blocksInside(block) : [block];
}

/** A block without the divs of notes that lie in its divs, and those. */
function liftNotes(block: Block): { readonly block: Block; readonly notes: readonly Block[] } {
  const lifted = new Set<Token>();
  const strip = (token: Token): Token => {
    if (!isFencedDiv(token)) return token;
    const inner = token.tokens.filter((each) => isFencedDiv(each, 'notes'));
    for (const each of inner) lifted.add(each);
    return { ...token, tokens: token.tokens.filter((each) => !lifted.has(each)).map(strip) };
  };
  const token = strip(block.token);
  if (lifted.size === 0) return { block, notes: [] };
  const notes: Block[] = [];
  eachToken(block, (token, range) => {
    if (!lifted.has(token)) return;
    // Its place within another token leaves out the end of its last line.
    const { start } = range;
    const isWhole = block.token.raw.startsWith(token.raw, start - block.range.start);
    notes.push({ token, range: { start, end: isWhole ? start + token.raw.length : range.end } });
  });
  return { block: { token, range: block.range }, notes };
}

const pauseLine = /(?<![^\n])[ \t]*\. \. \.[ \t]*(?:\n|$)/g;

/** A paragraph with lines `. . .` in it as what stands between them, and those lines; any other block as it is. */
function partAtPauses(block: Block, source: Source, links: LinkDefinitions): Block[] {
  const { token, range } = block;
  if (token.type !== 'paragraph' || !token.raw.includes('. . .')) return [block];
  const cuts = [...token.raw.matchAll(pauseLine)].flatMap(({ 0: line, index }) => [
    index,
    index + line.length,
  ]);
  const ends = [0, ...cuts, token.raw.length];
  return ends
    .slice(1)
    .flatMap((end, i) => lexBlocks(source, range.start + ends[i]!, range.start + end, links))
    .filter((each) => each.token.type !== 'space');
}

/** The blocks of a div with their places; its body is cut from the text as it stands. */
function blocksInside({ token, range }: Block): Block[] {
  if (!isFencedDiv(token)) return [];
  let start = range.start + token.bodyStart;
  return token.tokens.map((inner) => {
    const end = start + inner.raw.length;
    const block = { token: inner, range: { start, end } };
    start = end;
    return block;
  });
}
