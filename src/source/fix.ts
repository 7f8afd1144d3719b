import type { Diagnostic, Fix } from './diagnostic.ts';
import { onlyNear } from './nearest.ts';
import { lineStart, type Range } from './source.ts';

/** The right spelling of a word that stands at `range`, where exactly one allowed word is near; else nothing. */
export function respell(
  range: Range | undefined,
  word: string,
  candidates: readonly string[],
  most?: number,
): { readonly fix?: Fix } {
  const near = onlyNear(word, candidates, most);
  return near === undefined || !range ? {} : { fix: { range, was: word, text: near } };
}

/** A key and where it stands. */
interface Key {
  readonly key: string;
  readonly keyRange: Range;
}

/** As `respell`, for a key of a map, which must not stand twice among `others`. */
export function respellKey(
  { key, keyRange }: Key,
  candidates: readonly string[],
  others: readonly Pick<Key, 'key'>[],
): { readonly fix?: Fix } {
  const { fix } = respell(keyRange, key, candidates);
  return fix && others.every((other) => other.key !== fix.text) ? { fix } : {};
}

/** As `respell`, for a word that stands once in `raw`, which begins at `start`. */
export function respellIn(
  raw: string,
  start: number,
  word: string,
  candidates: readonly string[],
): { readonly fix?: Fix } {
  const found = [...raw.matchAll(/[\w-]+/g)].filter(([each]) => each === word);
  if (found.length !== 1) return {};
  const at = start + found[0]!.index;
  return respell({ start: at, end: at + word.length }, word, candidates);
}

/** The diagnostic without a fix that does not fit the text: one for another file, or for words that are not there. */
export function checkFix(diagnostic: Diagnostic, text: string | undefined): Diagnostic {
  const { fix, ...rest } = diagnostic;
  if (!fix || (text !== undefined && text.slice(fix.range.start, fix.range.end) === fix.was))
    return diagnostic;
  return rest;
}

/** A replacement in a text. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The edits that mend a text, in order: of two that overlap or touch the first is taken. A line of which nothing but
 * blanks would be left goes with what stood on it.
 */
export function planEdits(text: string, fixes: readonly Fix[]): Edit[] {
  const edits: Edit[] = [];
  let last = -1;
  for (const { range, text: words } of fixes.toSorted((one, other) => one.range.start - other.range.start)) {
    const edit = { range: words === '' ? withLine(text, range) : range, text: words };
    if (edit.range.start <= last) continue;
    edits.push(edit);
    last = edit.range.end;
  }
  return edits;
}

/** A range, or the whole lines that it stands on, if they hold nothing else. */
function withLine(text: string, { start, end }: Range): Range {
  const first = lineStart(text, start);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const left = text.slice(first, start) + text.slice(end, lineEnd);
  return left.trim() === '' ? { start: first, end: Math.min(lineEnd + 1, text.length) } : { start, end };
}
