import type { Token, Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import type { Range } from '../source/source.ts';
import { isStyleBlock } from './styles.ts';
import type { Split } from './types.ts';

/** The blocks of one slide. `below` is true for a slide under the one before it, in the same vertical stack. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly range: Range;
  readonly below: boolean;
}

/**
 * Parts blocks into slides. By rules: each top-level thematic break ends a slide, `----` starts one below. By
 * headings: each heading down to `level` starts a slide. `auto` takes rules if there are any, else headings.
 */
export function splitSlides(blocks: readonly Block[], split: Split, level: number): Part[] {
  const hasRules = blocks.some(({ token }) => token.type === 'hr');
  const byRules = split === 'rules' || (split === 'auto' && hasRules);
  return byRules ? splitAtRules(blocks) : splitAtHeadings(blocks, level);
}

function splitAtRules(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let current: Block[] = [];
  let below = false;
  const start = blocks[0]?.range.start ?? 0;
  for (const block of blocks) {
    if (block.token.type !== 'hr') {
      current.push(block);
      continue;
    }
    parts.push(toPart(current, below, parts.at(-1)?.range.end ?? start, block.range.end));
    current = [];
    below = block.token.raw.trim() === '----';
  }
  parts.push(toPart(current, below, parts.at(-1)?.range.end ?? start, blocks.at(-1)?.range.end ?? start));
  return parts;
}

function splitAtHeadings(blocks: readonly Block[], level: number): Part[] {
  const parts: Part[] = [];
  let current: Block[] = [];
  const flush = () => {
    const [first] = current;
    if (first) parts.push(toPart(current, false, first.range.start, current.at(-1)!.range.end));
    current = [];
  };
  for (const block of blocks) {
    const { token } = block;
    const opens = token.type === 'heading' && (token as Tokens.Heading).depth <= level;
    if (opens && current.some(isVisible)) flush();
    current.push(block);
  }
  flush();
  return parts;
}

/**
 * Parts that show something or have a background of their own. What stands below a part that is left out does not
 * move to the stack before it.
 */
export function dropEmpty(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  let opens = false;
  for (const part of parts) {
    if (!part.below) opens = true;
    if (!part.blocks.some((block) => isVisible(block) || isSlideComment(block))) continue;
    kept.push(opens && part.below ? { ...part, below: false } : part);
    opens = false;
  }
  return kept;
}

/** True for a comment `.slide: …` or `include: …`: a slide may be a background or other files and nothing else. */
function isSlideComment({ token }: Block): boolean {
  return (
    token.type === 'html' &&
    listComments(token.raw).some(({ text }) => /^\s*(?:\.slide:|include:)/i.test(text))
  );
}

/** True for a block that leaves something on a slide or in its notes. */
export function isVisible({ token }: Block): boolean {
  const silent = ['space', 'def', 'footnoteDefinition'].includes(token.type);
  return !silent && !isComment(token) && !isEmptyHeading(token) && !isStyleBlock(token);
}

/** True for a heading without words or pictures. */
export function isEmptyHeading(token: Token): boolean {
  if (token.type !== 'heading') return false;
  return (token as Tokens.Heading).tokens.every((inner) => isComment(inner) || inner.raw.trim() === '');
}

function toPart(blocks: readonly Block[], below: boolean, start: number, end: number): Part {
  return { blocks, range: { start, end }, below };
}
