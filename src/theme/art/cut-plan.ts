import type { Random } from './random.ts';

/** One piece of a board that is cut to a plan. Lengths and places count units, from the upper left corner of the board. */
export interface Piece {
  readonly kind: 'panel' | 'round' | 'arch' | 'brace' | 'notch' | 'ring';
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  /** Quarters of a turn by which the piece lies on the board. */
  readonly turn: 0 | 1 | 2 | 3;
  /** Number of its paint, from 0. */
  readonly paint: number;
}

/** Where the saw goes: the board is cut from edge to edge, its parts again, until they are small enough. */
export function cutBoard(random: Random, width: number, height: number, paints: number): Piece[] {
  const pieces: Piece[] = [];
  const cut = (column: number, row: number, w: number, h: number): void => {
    const isLarge = w * h > 12 || w > 4 || h > 5;
    if (!isLarge && (w * h <= 4 || random.next() < 0.45)) {
      pieces.push({ ...shape(random, w, h), column, row, width: w, height: h, paint: pick(pieces.length) });
      return;
    }
    // Across the longer side, never so that less than a unit is left.
    if (w > h || (w === h && random.next() < 0.5)) {
      const part = share(random, w);
      cut(column, row, part, h);
      cut(column + part, row, w - part, h);
    } else {
      const part = share(random, h);
      cut(column, row, w, part);
      cut(column, row + part, w, h - part);
    }
  };
  // Paints follow one another, so that neighbours differ; where they begin is chance.
  const first = Math.floor(random.between(0, paints));
  const pick = (index: number): number => (first + index) % paints;
  cut(0, 0, width, height);
  return pieces;
}

/** A third to two thirds of a length, in whole units. */
function share(random: Random, length: number): number {
  const low = Math.max(1, Math.round(length / 3));
  return low + Math.floor(random.between(0, length - 2 * low + 1));
}

/** What can be made of a part: braces of any, rounds and rings of squares, arches where there is room for a curve. */
function shape(random: Random, width: number, height: number): Pick<Piece, 'kind' | 'turn'> {
  const turn = random.pick([0, 1, 2, 3] as const);
  if (width === height)
    return { kind: random.pick(width > 1 ? ['round', 'ring', 'brace', 'notch'] : ['round', 'brace']), turn };
  return width > height
    ? { kind: random.pick(['panel', 'arch', 'notch']), turn: turn % 2 ? 0 : turn }
    : { kind: random.pick(['panel', 'arch', 'notch']), turn: turn % 2 ? turn : 1 };
}
