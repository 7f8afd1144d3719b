import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type Position, positionAt } from '../source/source.ts';

/** Where something begins and ends; the end is the first character after it. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** Where a diagnostic points to, without the blanks and line ends behind it; null for a file as a whole. */
export function placeIn(text: string | undefined, { range }: Pick<Diagnostic, 'range'>): Place | null {
  if (text === undefined || !range) return null;
  const start = Math.min(Math.max(0, range.start), text.length);
  const words = text.slice(start, Math.max(start, range.end)).trimEnd();
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
}

/** Path of a file from the working directory, with forward slashes. */
export function pathFromHere(path: string): string {
  return relative('', resolve(path)).split(sep).join('/');
}
