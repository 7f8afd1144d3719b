import type { Edit } from './fix.ts';

/** A line with its end, and its number in the text that all began with (from 0); null for one that is new. */
export interface TracedLine {
  readonly text: string;
  readonly origin: number | null;
}

/** The lines of a text, each with its end. */
export function traceLines(text: string): TracedLine[] {
  return splitLines(text).map((line, origin) => ({ text: line, origin }));
}

function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The lines after `edits`, which are in order and do not overlap. Lines that an edit does not change keep their origin. */
export function editLines(lines: readonly TracedLine[], edits: readonly Edit[]): TracedLine[] {
  const edited: TracedLine[] = [];
  let offset = 0;
  let next = 0;
  for (let at = 0; at < lines.length || next < edits.length;) {
    const edit = edits[next];
    const length = lines[at]?.text.length ?? 0;
    const isLast = at >= lines.length - 1;
    if (!edit || (edit.range.start >= offset + length && !isLast)) {
      edited.push(lines[at]!);
      offset += length;
      at++;
      continue;
    }
    // All lines that this edit, and those after it on the same lines, reach.
    let to = at;
    let whole = lines[at]?.text ?? '';
    let words = '';
    let done = 0;
    for (let each = edits[next]; each; each = edits[++next]) {
      const [start, end] = [each.range.start - offset, each.range.end - offset];
      // What is added behind the last line is part of it.
      if (start >= whole.length && to + 1 < lines.length) break;
      while (end > whole.length && to + 1 < lines.length) whole += lines[++to]!.text;
      words += whole.slice(done, start) + each.text;
      done = end;
    }
    words += whole.slice(done);
    edited.push(...replaceLines(lines.slice(at, to + 1), splitLines(words)));
    offset += whole.length;
    at = to + 1;
  }
  return edited;
}

/** New lines in place of old ones: those that are alike at the start and at the end are the old ones. */
function replaceLines(old: readonly TracedLine[], texts: readonly string[]): TracedLine[] {
  const most = Math.min(old.length, texts.length);
  let head = 0;
  while (head < most && old[head]!.text === texts[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)!.text === texts.at(-1 - tail)) tail++;
  const fresh = texts.slice(head, texts.length - tail).map((text) => ({ text, origin: null }));
  return [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
}

/** A line of a difference: kept, taken away or new. */
interface Change {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

const contextLines = 3;

/** What has changed between a text and traced lines of it, as a unified diff without control characters; '' for nothing. */
export function printDiff(path: string, before: string, lines: readonly TracedLine[]): string {
  const changes = listChanges(splitLines(before), lines);
  const changed = changes.flatMap(({ sign }, i) => (sign === ' ' ? [] : [i]));
  if (changed.length === 0) return '';
  const groups: { from: number; to: number }[] = [];
  for (const i of changed) {
    const last = groups.at(-1);
    if (last && i - last.to <= 2 * contextLines) last.to = i;
    else groups.push({ from: i, to: i });
  }
  const hunks = groups.map(({ from, to }) => {
    const start = Math.max(0, from - contextLines);
    return printHunk(changes, start, Math.min(changes.length, to + contextLines + 1));
  });
  return [`--- ${path}`, `+++ ${path}`, ...hunks].join('\n');
}

function listChanges(before: readonly string[], lines: readonly TracedLine[]): Change[] {
  const changes: Change[] = [];
  let next = 0;
  let fresh: Change[] = [];
  const take = (to: number) => {
    for (; next < to; next++) changes.push({ sign: '-', text: before[next]! });
    changes.push(...fresh);
    fresh = [];
  };
  for (const { text, origin } of lines) {
    if (origin === null) {
      fresh.push({ sign: '+', text });
      continue;
    }
    take(origin);
    changes.push({ sign: ' ', text });
    next = origin + 1;
  }
  take(before.length);
  return changes;
}

function printHunk(changes: readonly Change[], from: number, to: number): string {
  const count = (part: readonly Change[], sign: '-' | '+') =>
    part.filter((each) => each.sign !== sign).length;
  const [before, inside] = [changes.slice(0, from), changes.slice(from, to)];
  const place = (sign: '-' | '+') => {
    const length = count(inside, sign);
    const start = count(before, sign) + (length === 0 ? 0 : 1);
    return length === 1 ? `${start}` : `${start},${length}`;
  };
  const lines = inside.flatMap(({ sign, text }) => {
    const line = `${sign}${text.replace(/[\r\n]+$/, '')}`;
    return /[\r\n]$/.test(text) ? [line] : [line, '\\ No newline at end of file'];
  });
  return [`@@ -${place('+')} +${place('-')} @@`, ...lines].join('\n');
}
