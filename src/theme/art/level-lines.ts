/** A place in the drawing, in px. */
export type Place = readonly [x: number, y: number];

/** Heights on a square mesh: `at(column, row)`, for columns 0 to `columns` and rows 0 to `rows`. */
export interface Mesh {
  readonly columns: number;
  readonly rows: number;
  /** Px from one place of the mesh to the next. */
  readonly step: number;
  readonly at: (column: number, row: number) => number;
}

/** A line along which the height is the same; `closed` where it ends where it began. */
export interface LevelLine {
  readonly places: readonly Place[];
  readonly closed: boolean;
}

/** The height of every place of a mesh that covers `width` × `height` px, each worked out once. */
export function makeMesh(
  width: number,
  height: number,
  step: number,
  heightAt: (x: number, y: number) => number,
): Mesh {
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const heights = new Float64Array((columns + 1) * (rows + 1));
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++)
      heights[row * (columns + 1) + column] = heightAt(column * step, row * step);
  }
  return { columns, rows, step, at: (column, row) => heights[row * (columns + 1) + column]! };
}

/** All lines of the mesh at the height `level`, by marching squares. */
export function traceLevel(mesh: Mesh, level: number): LevelLine[] {
  const links = linkCrossings(mesh, level);
  const lines: LevelLine[] = [];
  const follow = (start: number): void => {
    const edges = [start];
    for (let edge = start; ;) {
      const [next] = links.get(edge)!;
      if (next === undefined) break;
      unlink(links, edge, next);
      edges.push(next);
      edge = next;
    }
    const places = edges.map((edge) => placeOf(mesh, edge, level));
    lines.push({ places, closed: edges.length > 2 && edges[0] === edges.at(-1) });
  };
  // Lines that end at the rim are followed from their ends; what is left then are rings.
  for (const [edge, ends] of links) if (ends.length === 1) follow(edge);
  for (const [edge, ends] of links) if (ends.length > 0) follow(edge);
  return lines;
}

/** Which edges of the mesh the level crosses, each with the crossings it is joined to. An edge is numbered by its first place, doubled, plus one where it runs down. */
function linkCrossings(mesh: Mesh, level: number): Map<number, number[]> {
  const { columns, rows, at } = mesh;
  const links = new Map<number, number[]>();
  const link = (one: number, other: number): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const ends = links.get(from);
      if (ends) ends.push(to);
      else links.set(from, [to]);
    }
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const first = 2 * (row * (columns + 1) + column);
      const [top, left, right, bottom] = [first, first + 1, first + 3, first + 2 * (columns + 1)];
      const corners = [
        at(column, row),
        at(column + 1, row),
        at(column + 1, row + 1),
        at(column, row + 1),
      ].map((height) => height > level);
      const [a, b, c, d] = corners;
      const crossed = [
        ...(a === b ? [] : [top]),
        ...(b === c ? [] : [right]),
        ...(c === d ? [] : [bottom]),
        ...(d === a ? [] : [left]),
      ];
      if (crossed.length === 2) link(crossed[0]!, crossed[1]!);
      if (crossed.length < 4) continue;
      // A saddle: the middle tells which corners belong together.
      const middle =
        (at(column, row) + at(column + 1, row + 1) + at(column + 1, row) + at(column, row + 1)) / 4;
      const isJoined = middle > level === a;
      link(top, isJoined ? right : left);
      link(bottom, isJoined ? left : right);
    }
  }
  return links;
}

function unlink(links: Map<number, number[]>, one: number, other: number): void {
  const drop = (from: number, to: number): void => {
    const ends = links.get(from)!;
    ends.splice(ends.indexOf(to), 1);
  };
  drop(one, other);
  drop(other, one);
}

/** Where the level crosses an edge. */
function placeOf({ columns, step, at }: Mesh, edge: number, level: number): Place {
  const first = edge >> 1;
  const [column, row] = [first % (columns + 1), Math.floor(first / (columns + 1))];
  const isDown = edge % 2 === 1;
  const from = at(column, row);
  const to = isDown ? at(column, row + 1) : at(column + 1, row);
  const part = (level - from) / (to - from);
  return isDown ? [column * step, (row + part) * step] : [(column + part) * step, row * step];
}
