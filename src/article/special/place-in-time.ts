import type { Row } from './timeline-rows.ts';
import { type DateMention, dateOrder, findDates } from './dates.ts';
import type { Sentence } from '../types.ts';

/** Blocks between a dated event and a month that goes on from it. */
const reach = 3;

/**
 * Rows in the order of time. A row without a year stays out unless the text says its year: the date named last before
 * it has a month of that year, the latest that the article names, and no later than its own. Where no row has a year all
 * are of the running one, if they follow each other in the text as they do in the calendar.
 */
export function placeInTime(rows: readonly Row[], sentences: readonly Sentence[]): Row[] {
  const bySource = [...rows].sort((a, b) => compareIds(a.sentence, b.sentence) || a.at - b.at);
  if (rows.every(({ date }) => date.year === 0)) {
    const orders = bySource.map(({ date }) => dateOrder(date, 0));
    return orders.every((order, i) => i === 0 || order >= orders[i - 1]!) ? bySource : [];
  }
  const named = sentences.flatMap(({ id, text }) => findDates(text).map((date) => ({ id, date })));
  const latest = Math.max(...named.map(({ date }) => date.year));
  const placed = rows.flatMap((row) => {
    const year = row.date.year || runningYear(row, named, latest);
    return year === 0 ? [] : [{ row, order: dateOrder(row.date, year) }];
  });
  return placed.sort((a, b) => a.order - b.order).map(({ row }) => row);
}

function runningYear(
  { date, sentence, at }: Row,
  named: readonly { readonly id: string; readonly date: DateMention }[],
  latest: number,
): number {
  const anchor = named.findLast(({ id, date: other }) => {
    return other.year > 0 && (compareIds(id, sentence) < 0 || (id === sentence && other.start < at));
  });
  if (!anchor || anchor.date.month === 0 || anchor.date.year !== latest) return 0;
  const distance = blockOf(sentence) - blockOf(anchor.id);
  return distance <= reach && date.month >= anchor.date.month ? anchor.date.year : 0;
}

const blockOf = (id: string) => Number(/^p(\d+)/.exec(id)?.[1] ?? 0);
const placeOf = (id: string) => Number(/\.s(\d+)$/.exec(id)?.[1] ?? 0);

function compareIds(a: string, b: string): number {
  return blockOf(a) - blockOf(b) || placeOf(a) - placeOf(b);
}
