import type { Piece } from './pieces.ts';
import type { Weights } from './weigh-pieces.ts';

/** Pieces that stand together in any case. */
interface Group {
  readonly start: number;
  readonly height: number;
  readonly cost: number;
}

/** Most slides that one becomes. */
const mostParts = 200;

/**
 * The numbers of the pieces with which slides begin, the first of them 0: as few slides as the room allows, at least
 * `least`, and as even as they go. A piece that is higher than the room has a slide of its own.
 */
export function cutPieces(pieces: readonly Piece[], { heights, room }: Weights, least = 2): number[] {
  const groups = groupPieces(pieces, heights);
  const wanted = Math.max(least, fill(groups, room).length);
  const count = Math.min(wanted, groups.length, mostParts);
  if (count === groups.length) return groups.map(({ start }) => start);
  return shareOut(groups, count, count < wanted ? Number.POSITIVE_INFINITY : room) ?? fill(groups, room);
}

function groupPieces(pieces: readonly Piece[], heights: readonly number[]): Group[] {
  const groups: Group[] = [];
  pieces.forEach(({ cost }, i) => {
    const height = heights[i] ?? 0;
    const last = groups.at(-1);
    if (!last || Number.isFinite(cost)) groups.push({ start: i, height, cost });
    else groups[groups.length - 1] = { ...last, height: last.height + height };
  });
  return groups;
}

/** As much on every slide as it holds. */
function fill(groups: readonly Group[], room: number): number[] {
  const starts: number[] = [];
  let left = 0;
  for (const { start, height } of groups) {
    if (starts.length === 0 || height > left) {
      starts.push(start);
      left = room;
    }
    left -= height;
  }
  return starts;
}

/** So many slides with even shares; null where one of them holds more than the room, though it could be parted. */
function shareOut(groups: readonly Group[], count: number, room: number): number[] | null {
  const starts: number[] = [];
  // What is higher than a slide must not make the shares of the others larger.
  const bounded = groups.map(({ height }) => Math.min(height, room));
  let left = bounded.reduce((sum, height) => sum + height, 0);
  let from = 0;
  for (let parts = count; parts > 0; parts--) {
    starts.push(groups[from]!.start);
    const to = parts === 1 ? groups.length : findEnd(groups, bounded, from, parts, left);
    const taken = groups.slice(from, to).reduce((sum, { height }) => sum + height, 0);
    if (taken > room && to - from > 1) return null;
    left -= bounded.slice(from, to).reduce((sum, height) => sum + height, 0);
    from = to;
  }
  return starts;
}

/** The group with which the next slide begins: near an even share, where it is good to begin, and one for each slide left. */
function findEnd(
  groups: readonly Group[],
  heights: readonly number[],
  from: number,
  parts: number,
  left: number,
): number {
  const share = left / parts;
  let best = from + 1;
  let least = Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let at = from + 1; at <= groups.length - (parts - 1); at++) {
    taken += heights[at - 1]!;
    const cost = Math.abs(taken - share) + groups[at]!.cost * share;
    // Of two that are as good the later one: the first slides are rather the fuller ones.
    if (cost <= least + 0.5) {
      least = Math.min(cost, least);
      best = at;
    }
    if (taken > 2 * share) break;
  }
  return best;
}
