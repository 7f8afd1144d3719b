import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { Row } from './timeline-rows.ts';

/** How much less a row is worth beside one that is taken, and beside one of the same sentence. */
const crowding = { near: 0.15, same: 0.1 } as const;

/**
 * Rows, given in the order of time, that tell the story from its first date to its last: both ends, and between them
 * the worthiest, spread over time, as many as the slide holds.
 */
export function pickRows(rows: readonly Row[]): readonly Row[] {
  const taken = new Set<Row>();
  let words = 0;
  const size = ({ item }: Row) => lengthInWords(`${item.lead} ${item.text}`);
  const take = (row: Row | undefined) => {
    if (!row || taken.has(row) || words + size(row) > limits.timelineWords) return;
    taken.add(row);
    words += size(row);
  };
  take(best(rows.slice(0, 2)));
  take(best(rows.slice(-2)));
  const left = new Set(rows.filter((row) => !taken.has(row)));
  while (taken.size < limits.timeline.most && left.size > 0) {
    const next = best([...left], (row) => row.worth - crowd(row, rows, taken) - size(row) * 0.01)!;
    left.delete(next);
    take(next);
  }
  return rows.filter((row) => taken.has(row));
}

function best(rows: readonly Row[], worth = (row: Row) => row.worth): Row | undefined {
  return rows.reduce<Row | undefined>(
    (most, row) => (most && worth(most) >= worth(row) ? most : row),
    undefined,
  );
}

function crowd(row: Row, rows: readonly Row[], taken: ReadonlySet<Row>): number {
  const at = rows.indexOf(row);
  const isNear = [rows[at - 1], rows[at + 1]].filter((other) => other && taken.has(other)).length;
  const isSame = [...taken].some(({ sentence }) => sentence === row.sentence);
  return isNear * crowding.near + (isSame ? crowding.same : 0);
}
