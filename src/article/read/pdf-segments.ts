import { raise } from './html-text.ts';
import type { PdfRun } from './pdf-page.ts';

/** Runs on one base line without wide gaps between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A gap of this many font sizes parts columns or cells; blanks between words are narrower. */
const wideGap = 1.3;

/** A gap of this many font sizes is a blank. */
const blankGap = 0.15;

/** The segments of a page, from top to bottom and left to right; marks of footnotes are left out. */
export function findSegments(runs: readonly PdfRun[]): Segment[] {
  const seen = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const sorted = [...seen].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: PdfRun[][] = [];
  let row: PdfRun[] = [];
  const flush = () => {
    groups.push(...cutRow(row));
    row = [];
  };
  for (const run of sorted) {
    if (row.length > 0 && run.y - row[0]!.y > 0.25 * Math.max(run.size, row[0]!.size)) flush();
    row.push(run);
  }
  flush();
  return adopt(groups)
    .map(toSegment)
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.y - b.y || a.left - b.left);
}

function cutRow(row: readonly PdfRun[]): PdfRun[][] {
  const parts: PdfRun[][] = [];
  let right = 0;
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const last = parts.at(-1);
    if (last && run.x - right <= wideGap * Math.max(run.size, last.at(-1)!.size)) last.push(run);
    else {
      parts.push([run]);
      right = 0;
    }
    right = Math.max(right, run.x + run.width);
  }
  return parts;
}

/** Raised and lowered figures join the line that they stand in. */
function adopt(groups: readonly PdfRun[][]): PdfRun[][] {
  const small = groups.filter((group) => textOf(group).length <= 12);
  const joined = new Set<PdfRun[]>();
  for (const group of small) {
    const [run] = group as [PdfRun];
    const host = groups.find((other) => {
      const [first] = other as [PdfRun];
      const last = other.at(-1)!;
      return (
        other !== group &&
        !joined.has(other) &&
        run.size < 0.85 * first.size &&
        Math.abs(run.y - first.y) < 0.6 * first.size &&
        run.x > first.x &&
        run.x < last.x + last.width + 0.4 * first.size
      );
    });
    if (!host) continue;
    host.push(...group);
    host.sort((a, b) => a.x - b.x);
    joined.add(group);
  }
  return groups.filter((group) => !joined.has(group));
}

function textOf(group: readonly PdfRun[]): string {
  return group.map(({ text }) => text.trim()).join('');
}

function toSegment(group: readonly PdfRun[]): Segment {
  const main = mostOf(group);
  let text = '';
  let right = group[0]!.x;
  for (const run of group) {
    const isRaised = run.size < 0.85 * main.size && run.y < main.y - 0.15 * main.size;
    const words = isRaised ? readRaised(run.text, text) : run.text;
    const gap = run.x - right;
    const isApart =
      gap > blankGap * run.size && !isRaised && text !== '' && !/\s$/.test(text) && !/^\s/.test(words);
    text += `${isApart ? ' ' : ''}${words}`;
    right = Math.max(right, run.x + run.width);
  }
  const { y, size, font } = main;
  return { text: text.replace(/\s+/g, ' ').trim(), left: group[0]!.x, right, y, size, font };
}

/** A power stays, after a figure or a short unit; a number after a word is the mark of a footnote. */
function readRaised(raised: string, before: string): string {
  const text = raise(raised.trim());
  if (text === null) return /^[*†‡§¶,\s]*$/.test(raised) ? '' : raised;
  return /(?:\d|(?:^|[\s\d/·])\p{L}{1,2})$/u.test(before) ? text : '';
}

/** The run with most characters in its font and size. */
function mostOf(group: readonly PdfRun[]): PdfRun {
  const counts = new Map<string, number>();
  const keyOf = ({ font, size }: PdfRun) => `${font} ${size.toFixed(1)}`;
  for (const run of group) counts.set(keyOf(run), (counts.get(keyOf(run)) ?? 0) + run.text.trim().length);
  return group.reduce((best, run) => (counts.get(keyOf(run))! > counts.get(keyOf(best))! ? run : best));
}
