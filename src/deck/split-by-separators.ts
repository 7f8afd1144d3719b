import { type Block, type LinkDefinitions, lexBlocks } from '../markdown/blocks.ts';
import type { Range, Source } from '../source/source.ts';
import { listCovered, outside } from './covered.ts';
import type { FindAll, Separators } from './separators.ts';
import type { Part } from './split.ts';

/** A separator found in a text. */
export interface FoundSeparator extends Range {
  /** True for one that starts a slide below the one before it. */
  readonly below: boolean;
}

/**
 * Parts a text from `start` on at its separators. Each slide is read on its own, so that `---` right under text is no
 * underline; `links` are the definitions of the whole text.
 */
export function splitBySeparators(
  source: Source,
  start: number,
  found: readonly FoundSeparator[],
  links: LinkDefinitions,
): Part[] {
  const parts: Part[] = [];
  let from = start;
  let below = false;
  const add = (to: number, end: number) => {
    const blocks = lexBlocks(source, from, Math.max(from, to), links);
    parts.push({ blocks, range: { start: from, end: Math.max(from, end) }, below });
    from = Math.max(from, end);
  };
  for (const separator of found) {
    // A separator that starts with the line break before it leaves that to the slide: its last line stays whole.
    add(separator.start + (source.text[separator.start] === '\n' ? 1 : 0), separator.end);
    below = separator.below;
  }
  add(source.text.length, source.text.length);
  return parts;
}

/** Separators as the author means them: outside code and comments, and the longer of two that start together. */
export function findSeparators(
  source: Source,
  start: number,
  blocks: readonly Block[],
  separators: Separators,
): FoundSeparator[] {
  const covered = listCovered(blocks);
  const find = (search: FindAll, below: boolean) =>
    outside(findFrom(source, start, search), covered, source).map((range) => ({ ...range, below }));
  const all = [...find(separators.slide, false), ...find(separators.below, true)];
  const found: FoundSeparator[] = [];
  for (const separator of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    const shares = last && separator.start === last.end - 1 && source.text[separator.start] === '\n';
    if (!last || separator.start >= last.end || shares) found.push(separator);
  }
  return found;
}

/** Separators as Reveal.js finds them in the raw text. */
export function findStrictSeparators(
  source: Source,
  start: number,
  { strict }: Separators,
): FoundSeparator[] {
  // reveal-md hands on the line break after the front matter too.
  const from = start > 0 ? start - 1 : 0;
  return findFrom(source, from, strict.all).reduce<FoundSeparator[]>((found, range) => {
    const below = !strict.isSlide(source.text.slice(range.start, range.end));
    if (range.start >= (found.at(-1)?.end ?? 0)) found.push({ ...range, below });
    return found;
  }, []);
}

function findFrom({ text }: Source, start: number, search: FindAll): Range[] {
  return search(text.slice(start)).map((range) => ({ start: start + range.start, end: start + range.end }));
}
