import type { Box, Measured } from './measured.ts';
import type { Piece } from './pieces.ts';

/** How high each piece is, and how much room a slide has for them, in CSS px. */
export interface Weights {
  readonly heights: readonly number[];
  readonly room: number;
}

/**
 * Heights of the pieces of a slide that does not fit: as they were laid out, where each piece is found there below the one
 * before it; else shares of what all of them need, by the lines that they take about. The footnotes that a piece names
 * are part of its height.
 */
export function weighPieces(pieces: readonly Piece[], measured: Measured): Weights {
  const { room, boxes, tried, notes } = measured;
  const pixels = tried.at(-1)?.overflow?.pixels ?? 0;
  const lines = pieces.reduce((sum, piece) => sum + piece.lines, 0);
  const named = pieces.reduce((sum, { footnotes }) => sum + footnotes, 0);
  const laidOut = readHeights(pieces, boxes);
  const heights = laidOut ?? pieces.map((piece) => (piece.lines / Math.max(1, lines)) * (room + pixels));
  const perNote = named > 0 ? notes / named : 0;
  const repeated = laidOut ? Math.max(0, ...boxes.map(aroundItems)) : 0;
  return {
    heights: heights.map((height, i) => height + perNote * pieces[i]!.footnotes),
    room: room - repeated + (named > 0 ? notes : 0),
  };
}

/** What stands above and under the items of a box on every slide that it takes, such as the head and the caption of a table. */
function aroundItems({ top, first, bottom, ends }: Box): number {
  return ends.length === 0 ? 0 : first - top + Math.max(0, bottom - ends.at(-1)!);
}

function readHeights(pieces: readonly Piece[], boxes: Measured['boxes']): number[] | null {
  const blocks = [...new Set(pieces.filter(({ lines }) => lines > 0).map(({ block }) => block))];
  if (blocks.length !== boxes.length) return null;
  const heights = pieces.map(() => 0);
  let above = 0;
  for (const [at, { top, first, bottom, ends }] of boxes.entries()) {
    const items = groupItems(pieces, blocks[at]!);
    const isWhole = pieces[items[0]![0]!]!.item === null;
    if (!isWhole && ends.length !== items.length) return null;
    // The space above the box goes to its first item, what stands over the items to none.
    let start = isWhole ? above : above + first - top;
    for (const [i, own] of items.entries()) {
      const end = isWhole ? bottom : ends[i]!;
      if (end <= start) return null;
      // The items inside an item share its height by their lines.
      const lines = own.reduce((sum, index) => sum + pieces[index]!.lines, 0);
      for (const index of own) heights[index] = (end - start) * (pieces[index]!.lines / lines);
      start = end;
    }
    above = Math.max(bottom, start);
  }
  return heights;
}

/** Indexes of the pieces of a block, those of one item together. */
function groupItems(pieces: readonly Piece[], block: number): number[][] {
  const groups: number[][] = [];
  pieces.forEach((piece, index) => {
    if (piece.block !== block) return;
    if (piece.nested > 0) groups.at(-1)!.push(index);
    else groups.push([index]);
  });
  return groups;
}
