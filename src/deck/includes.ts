import type { Token } from 'marked';
import { isComment, listComments } from '../markdown/comments.ts';
import type { Range } from '../source/source.ts';

/** `<!-- include: part.md#2,5-7 -->`: slides that stand in another file. */
export interface Include {
  /** Path as written, relative to the file that includes. */
  readonly name: string;
  /** Which slides of the file, from 1, each from-to; null for all of them. */
  readonly slides: readonly Range[] | null;
  /** Where path and slides stand. */
  readonly range: Range;
}

const written = /^\s*include:\s*(\S(?:.*\S)?)\s*$/is;
const numbers = /^(.*\S)\s*#\s*(\d+(?:-\d*)?(?:\s*,\s*\d+(?:-\d*)?)*)$/s;

/** The includes that a comment holds; `offset` is where the token stands. */
export function readIncludes(token: Token, offset: number): Include[] {
  if (!isComment(token)) return [];
  return listComments(token.raw).flatMap(({ text, start }) => {
    const found = written.exec(text)?.[1];
    if (found === undefined) return [];
    const [, name = found, list] = numbers.exec(found) ?? [];
    const at = offset + start + text.indexOf(found);
    const range = { start: at, end: at + found.length };
    return [{ name: unquote(name), slides: list === undefined ? null : parseSlides(list), range }];
  });
}

const unquote = (name: string): string => /^(["'])(.*)\1$/s.exec(name)?.[2] ?? name;

/** `2,5-7,9-` as pairs of first and last. */
function parseSlides(list: string): Range[] {
  return list.split(',').map((item) => {
    const [first = '', last] = item.trim().split('-');
    const start = Number(first);
    return { start, end: last === undefined ? start : last === '' ? Number.POSITIVE_INFINITY : Number(last) };
  });
}

/** The chosen ones of a file's slides, in the order in which they are named; and the numbers that name none. */
export function pickSlides<T>(
  slides: readonly T[],
  chosen: readonly Range[] | null,
): { readonly picked: readonly T[]; readonly missing: readonly string[] } {
  if (chosen === null) return { picked: slides, missing: [] };
  const missing: string[] = [];
  const picked = chosen.flatMap(({ start, end }) => {
    const last = Math.min(end, slides.length);
    const isThere =
      start >= 1 && start <= slides.length && start <= end && (end === last || end === Infinity);
    if (!isThere) missing.push(start === end ? `${start}` : `${start}-${end === Infinity ? '' : end}`);
    return start >= 1 ? slides.slice(start - 1, last) : [];
  });
  return { picked, missing };
}
