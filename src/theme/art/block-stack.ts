import type { Random } from './random.ts';

/** One building block. Lengths and places count units; `level` is how high it stands above the floor. */
export interface Block {
  readonly kind: 'slab' | 'arch' | 'gable' | 'wedge' | 'half' | 'quarter' | 'ball';
  readonly column: number;
  readonly level: number;
  readonly width: number;
  readonly height: number;
  /** Which way a lopsided block slopes down: to the start or to the end. */
  readonly faces: 'start' | 'end';
  /** Number of its paint, from 0. */
  readonly paint: number;
}

/** A stretch of the top of a course. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A house of blocks, at most 7 units wide and 9 high, from the floor up: courses of arches and pillars under slabs,
 * each course on the one below it, a roof, and something small on every shoulder. Blocks that touch have different
 * paints, of which there are `paints`.
 */
export function stackBlocks(random: Random, paints: number): Block[] {
  const blocks: Block[] = [];
  const put = (block: Omit<Block, 'paint' | 'faces'>, faces: Block['faces'] = 'end'): void => {
    const taken = new Set(blocks.filter((other) => touch(block, other)).map(({ paint }) => paint));
    const free = Array.from({ length: paints }, (_, paint) => paint).filter((paint) => !taken.has(paint));
    blocks.push({ ...block, faces, paint: random.pick(free.length > 0 ? free : [0]) });
  };
  const course = ({ from, to }: Span, level: number, height: number): void => {
    let column = from;
    for (const width of cutWidths(random, to - from)) {
      const isArch = width > 1 && (width === 3 || random.next() < 0.7) && height >= width / 2;
      put({ kind: isArch ? 'arch' : 'slab', column, level, width, height });
      column += width;
    }
  };
  const slab = ({ from, to }: Span, level: number): void =>
    put({ kind: 'slab', column: from, level, width: to - from, height: 0.5 });

  const ground: Span = random.pick([
    { from: 0, to: 7 },
    { from: 0.5, to: 6.5 },
  ]);
  const low = random.pick([2.5, 3]);
  course(ground, 0, low);
  slab(ground, low);
  const first = narrow(random, ground, random.pick([4, 5]));
  shoulders(random, ground, first, low + 0.5, put);
  const high = random.pick([2, 2.5]);
  course(first, low + 0.5, high);
  slab(first, low + 0.5 + high);
  const top = narrow(random, first, random.pick([2, 3]));
  const roof = low + high + 1;
  shoulders(random, first, top, roof, put);
  crown(random, top, roof, put);
  return blocks;
}

type Put = (block: Omit<Block, 'paint' | 'faces'>, faces?: Block['faces']) => void;

/** Something small on what a course leaves free of the one below it, left and right. */
function shoulders(random: Random, below: Span, above: Span, level: number, put: Put): void {
  const left = above.from - below.from;
  const right = below.to - above.to;
  if (left >= 1) small(random, above.from - 1, level, 'start', put);
  if (right >= 1) small(random, above.to, level, 'end', put);
}

function small(random: Random, column: number, level: number, faces: Block['faces'], put: Put): void {
  const kind = random.pick(['wedge', 'quarter', 'ball', 'gable'] as const);
  put({ kind, column, level, width: 1, height: 1 }, faces);
}

/** The roof: a gable, a dome, or a block with a ball on it. */
function crown(random: Random, { from, to }: Span, level: number, put: Put): void {
  const width = to - from;
  const kind = random.pick(['gable', 'half', 'ball'] as const);
  if (kind !== 'ball') return put({ kind, column: from, level, width, height: width / 2 });
  put({ kind: 'slab', column: from, level, width, height: 0.5 });
  const size = Math.min(width, 1.5);
  put({ kind, column: from + (width - size) / 2, level: level + 0.5, width: size, height: size });
}

/** A narrower stretch upon `span`. */
function narrow(random: Random, { from, to }: Span, width: number): Span {
  const room = Math.max(0, to - from - width);
  const start = from + Math.floor(random.between(0, room + 1));
  return { from: start, to: Math.min(to, start + width) };
}

/** Widths of 1 to 3 that fill `whole`, no two pillars side by side. */
function cutWidths(random: Random, whole: number): number[] {
  const widths: number[] = [];
  for (let left = whole; left > 0; left -= widths.at(-1)!) {
    const able = [1, 2, 3].filter((width) => width <= left && !(width === 1 && widths.at(-1) === 1));
    widths.push(able.length > 0 ? random.pick(able) : left);
  }
  return widths;
}

/** True where two blocks share more than a corner. */
function touch(one: Omit<Block, 'paint' | 'faces'>, other: Block): boolean {
  const across =
    Math.min(one.column + one.width, other.column + other.width) - Math.max(one.column, other.column);
  const up = Math.min(one.level + one.height, other.level + other.height) - Math.max(one.level, other.level);
  return (across > 0 && up >= 0) || (across >= 0 && up > 0);
}
