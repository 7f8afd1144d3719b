import type { Token } from 'marked';
import type { Directive, Heading, Slide, SlidePart } from '../../deck/types.ts';
import type { Block } from '../../markdown/blocks.ts';
import type { CodePart } from '../../markdown/code-lines.ts';
import { isPause } from '../../markdown/pauses.ts';
import { joinSlideBlocks, type Piece } from './pieces.ts';
import { evenCode, sliceBlock } from './slice-block.ts';

/** Where a slide goes on: the pieces with which its slides begin, the first of them 0. */
export interface Cuts {
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
  /** Layout that the parts are to have; left out where each may have its own. */
  readonly layout?: string;
}

/**
 * The slides that a slide is parted into, each with its title, attributes and sources. Notes stay with the first; the
 * time is shared. `taken` are the ids of the deck; those that are given here are added.
 */
export function partSlide(slide: Slide, { pieces, starts, layout }: Cuts, taken: Set<string>): Slide[] {
  if (starts.length < 2) return [slide];
  const blocks = joinSlideBlocks(slide);
  const parts = starts.map((start, i) =>
    takePieces(blocks, pieces.slice(start, starts[i + 1]), pieces[starts[i + 1] ?? -1]),
  );
  return evenListings(parts).map((own, i): Slide => {
    const part: SlidePart = { number: i + 1, of: starts.length, ...(layout !== undefined && { layout }) };
    const { key, ...directives } = slide.directives;
    const shifted = key && shiftKey(key, own, layout);
    return {
      ...slide,
      id: i === 0 ? slide.id : nextId(slide.id, taken),
      heading: slide.heading && nameOf(slide.heading, part),
      directives: { ...directives, ...(shifted && { key: shifted }) },
      notes: i === 0 ? slide.notes : [],
      seconds: slide.seconds === null ? null : Math.round(slide.seconds / starts.length),
      blocks: own.map(({ block }) => block),
      part,
    };
  });
}

/** A block of a part, and how many items or rows stand on the slides before it. */
interface Taken {
  readonly block: Block;
  readonly before: number;
  readonly isCut: boolean;
}

/** Blocks made of the pieces; `next` is the one that follows them. */
function takePieces(blocks: readonly Block[], pieces: readonly Piece[], next: Piece | undefined): Taken[] {
  const numbers = [...new Set(pieces.map(({ block }) => block))];
  const taken = numbers.map((number): Taken => {
    const block = blocks[number]!;
    const first = pieces.find((piece) => piece.block === number)!;
    const end = next?.block === number ? { item: next.item ?? 0, nested: next.nested } : null;
    const isCut = (first.item ?? 0) > 0 || first.nested > 0 || end !== null;
    const from = { item: first.item ?? 0, nested: first.nested };
    const token: Token = isCut ? sliceBlock(block.token, from, end) : block.token;
    return { block: { ...block, token }, before: from.item, isCut };
  });
  // The next slide is a pause in itself.
  const first = taken.findIndex(({ block }) => !isPause(block.token));
  const last = taken.findLastIndex(({ block }) => !isPause(block.token));
  return taken.slice(Math.max(0, first), last + 1);
}

function evenListings(parts: readonly Taken[][]): Taken[][] {
  const cut = parts.flat().filter(({ block, isCut }) => isCut && block.token.type === 'code');
  const sized = new Map<Taken, Taken>();
  for (const start of new Set(cut.map(({ block }) => block.range.start))) {
    const own = cut.filter(({ block }) => block.range.start === start);
    const tokens = evenCode(own.map(({ block }) => block.token as CodePart));
    own.forEach((each, i) => sized.set(each, { ...each, block: { ...each.block, token: tokens[i]! } }));
  }
  return parts.map((part) => part.map((each) => sized.get(each) ?? each));
}

/** The number of an item or row among those of its part; nothing where it stands on another. */
function shiftKey(key: Directive, own: readonly Taken[], layout: string | undefined): Directive | null {
  if (layout === 'comparison' || layout === 'chart' || !/^\d{1,4}$/.test(key.value)) return key;
  const counted = own.find(({ block }) => block.token.type === 'list' || block.token.type === 'table');
  if (!counted) return null;
  const { token } = counted.block;
  const count =
    'items' in token ? (token.items as unknown[]).length : (token as { rows: unknown[] }).rows.length;
  const number = Number(key.value) - counted.before;
  return number > 0 && number <= count ? { ...key, value: String(number) } : null;
}

const nameOf = (heading: Heading, { number, of }: SlidePart): Heading => ({
  ...heading,
  text: `${heading.text} (${number}/${of})`,
});

function nextId(id: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  taken.add(`${id}-${n}`);
  return `${id}-${n}`;
}
